/**
 * What becomes of sold shares whose change was not approved (EQ-15): a ruling that they are sold
 * again, without this buyer, and whether his deposit is kept.
 *
 * <p>Invariants: it rests on the authority's recorded decision; it is made once, before the sale
 * ruling, in one transaction with the fact {@code lot.disapproved}; from then on no step of the
 * sale is taken any more. All that was paid goes back, but for the deposit of a buyer of whom the
 * ruling finds that he knew that he was not qualified. The property goes on in a re-auction.
 *
 * <p>It moves no money: the fact says what is kept and what goes back.
 */
@NullMarked
package org.fachui.auction.disapproval;

import org.jspecify.annotations.NullMarked;
