/**
 * What a claimant is told of his own claim, without an account with us: whoever gives the case
 * number, the number under which the claim is registered, and the number by which he is identified.
 *
 * <p>Invariants: a wrong one of the three cannot be told from another, neither by the answer nor by
 * its time; no name, no account number and no other person's amount is told; guessing is limited
 * for each claim and for all together.
 */
@NullMarked
package org.fachui.payout.status;

import org.jspecify.annotations.NullMarked;
