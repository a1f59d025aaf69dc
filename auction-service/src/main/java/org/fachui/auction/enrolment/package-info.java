/**
 * Who may bid for a lot: paddles (竞买代码), their pre-emption ranks, and the commitments that keep a
 * bidder's identity secret until the end (NJA-18, NJA-19).
 *
 * <p>Invariants: a person has at most one paddle for a lot; numbers are drawn in random order, so
 * that they say nothing of who came first; a salt never leaves the database.
 *
 * <p>It does not admit anybody by itself: in a drill the court gives the list of the qualified. It
 * does not journal paddles; the engine does.
 */
@NullMarked
package org.fachui.auction.enrolment;

import org.jspecify.annotations.NullMarked;
