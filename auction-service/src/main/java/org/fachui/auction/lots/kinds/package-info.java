/**
 * The kinds of property: what identifies a thing of each, what the court has to find out and
 * publish of it, and which time of notice applies.
 *
 * <p>Invariants: one table says it for the check of what is entered, for the text of the notice,
 * for the form of the court's people and for everybody who reads the lot; what identifies a thing
 * has one spelling, so that the same thing is found again in another case.
 *
 * <p>It stores nothing and does not judge notices.
 */
@NullMarked
package org.fachui.auction.lots.kinds;

import org.jspecify.annotations.NullMarked;
