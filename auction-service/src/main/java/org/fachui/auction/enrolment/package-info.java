/**
 * Who may bid for a lot: enrolment with a deposit, paddles (竞买代码), their pre-emption ranks, and the
 * commitments that keep a bidder's identity secret until the end (NJA-17, NJA-18, NJA-19).
 *
 * <p>Invariants: a person or company takes part in a lot once, as a buyer or for others; numbers
 * are drawn at random, so that they say nothing of who came first; a salt never leaves the
 * database; a bidder is qualified when the paddle's record is journaled, and not before; who acts
 * for others has no paddle before the court has confirmed it (NJA-14); until the end nobody but the
 * bidder learns of an enrolment here, staff included, but for what the clerk has to confirm before
 * bidding begins.
 *
 * <p>It does not say what was paid: payout alone does. It does not journal paddles; the engine
 * does. In a drill lot with a list of the qualified, the court's list takes its place.
 */
@NullMarked
package org.fachui.auction.enrolment;

import org.jspecify.annotations.NullMarked;
