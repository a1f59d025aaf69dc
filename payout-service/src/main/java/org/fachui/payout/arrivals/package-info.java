/**
 * Money that arrives (到账): credits that the bank tells of become transfers to a case, or into
 * suspense (不明款).
 *
 * <p>Invariants: a credit is (account, the bank's entry reference) and counts once, however often
 * it is told; a notice is believed only with the bank's signature; a credit that is told otherwise
 * the second time changes nothing. Payers are personal data: in no log, no answer, no proof.
 *
 * <p>It does not guess: money without a known virtual account number waits in suspense for a
 * person.
 */
@NullMarked
package org.fachui.payout.arrivals;

import org.jspecify.annotations.NullMarked;
