/**
 * What stops a sale before it is made: postponement (暂缓, a decision with a term), stay (中止, a
 * ruling with a cause) and withdrawal (撤回), each on a paper of its own, published with its reason.
 *
 * <p>Invariants: one stop at a time is in force for a lot, and a paper is written once; it is in
 * force as soon as it stands in the table, and bidding is paused through the engine's own pause, so
 * that the bid log shows it; nothing resumes a lot that is stopped but the court's resumption; a
 * withdrawn lot is never resumed, so it can never close.
 *
 * <p>It does not judge bids or move deposits: payout asks how a lot ended and releases them.
 */
@NullMarked
package org.fachui.auction.stops;

import org.jspecify.annotations.NullMarked;
