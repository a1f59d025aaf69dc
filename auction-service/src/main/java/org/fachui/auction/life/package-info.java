/**
 * The life of a lot: its stages, what may happen to it, and the one table that says what leads
 * where, by which article and on which paper.
 *
 * <p>Invariants: whatever is not in the table is not allowed; no event leads from one stage to two;
 * a property goes on in another round as a lot of its own, so that a finished lot never becomes an
 * open one again. The bidding's states ({@code bidding.model}) and the sale's ({@code
 * outcome.model}) are stages of this life under the same names, and a test holds them to it.
 *
 * <p>It stores nothing and judges no clock or figure: that is done by those who ask it. {@code
 * LotStages} reads from all tables where a lot stands. It depends on no feature, so that every
 * feature may ask.
 */
@NullMarked
package org.fachui.auction.life;

import org.jspecify.annotations.NullMarked;
