package org.fachui.auction.lots;

import java.time.Instant;
import org.fachui.auction.rules.BiddingTimes;

/**
 * When a lot is bid for, as published.
 *
 * @param opensAt first instant at which bids are taken, whole milliseconds
 * @param endAt end of bidding if nothing extends it
 * @param rules window, extension and notice of the lot's rule set
 */
public record LotTimes(Instant opensAt, Instant endAt, BiddingTimes rules) {
  public LotTimes {
    if (!endAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("bidding ends after it begins");
    }
  }
}
