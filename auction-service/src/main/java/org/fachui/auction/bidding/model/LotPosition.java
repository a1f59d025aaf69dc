package org.fachui.auction.bidding.model;

/**
 * How far a lot is journaled.
 *
 * @param seq the newest journaled record
 * @param epoch the epoch that a bid has to name now
 */
public record LotPosition(long seq, long epoch) {}
