/**
 * A plan's parts, states and hashes.
 *
 * <p>Invariant: money is whole fen. Does not know where claims and money are kept.
 */
@NullMarked
package org.fachui.payout.plans.model;

import org.jspecify.annotations.NullMarked;
