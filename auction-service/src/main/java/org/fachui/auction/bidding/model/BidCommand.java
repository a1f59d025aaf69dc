package org.fachui.auction.bidding.model;

/**
 * One bid on its way to the arbiter.
 *
 * @param paddle the bidder's paddle (竞买代码) for this lot
 * @param amountFen as sent
 * @param epoch the epoch of the state that the bidder saw
 * @param enteredAtMs when it arrived at our door, milliseconds since 1970
 */
public record BidCommand(
    LotRef lot, String paddle, BidKey key, long amountFen, long epoch, long enteredAtMs) {}
