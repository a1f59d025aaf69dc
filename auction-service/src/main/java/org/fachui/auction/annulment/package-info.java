/**
 * Annulling the auction of a sold lot (撤销拍卖, NJA-31): the ruling, its ground, and the evidence that
 * the ground needs.
 *
 * <p>Invariants: a lot is annulled once, from its sale to its handover, in one transaction with the
 * fact {@code lot.annulled}; from then on no step of its sale is taken any more; what had been done
 * before stays recorded.
 *
 * <p>It gives nothing back: title, price and taxes go back in a reversal of their own, which the
 * other services open when they learn of the fact.
 */
@NullMarked
package org.fachui.auction.annulment;

import org.jspecify.annotations.NullMarked;
