/**
 * Bidding over HTTP: bids, states, streams, pauses, and what operators see.
 *
 * <p>Invariants: a bid is answered 201 only from its journaled row; waiting holds no container
 * thread; a reason becomes an HTTP status in one switch, {@link
 * org.fachui.auction.bidding.web.BidProblems}. No identity is shown to anybody but its owner.
 */
@NullMarked
package org.fachui.auction.bidding.web;

import org.jspecify.annotations.NullMarked;
