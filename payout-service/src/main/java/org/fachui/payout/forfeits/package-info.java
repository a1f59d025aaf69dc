/**
 * What becomes of the deposit of a buyer who did not pay (悔拍, NJA-24).
 *
 * <p>Invariants: it is set aside in its case's pool before anybody can plan with it, on an account
 * of its own; it is used for costs, the shortfall of the new price, the debt of the case and
 * related debts, in this order; each use is proposed by one person and approved by another, with
 * its document, and moves money in the transaction that approves it; all uses together are no more
 * than was set aside.
 *
 * <p>It does not decide that there is a default, nor how much is kept: auction does.
 */
@NullMarked
package org.fachui.payout.forfeits;

import org.jspecify.annotations.NullMarked;
