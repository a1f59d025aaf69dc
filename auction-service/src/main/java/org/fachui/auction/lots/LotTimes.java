package org.fachui.auction.lots;

import java.time.Duration;
import java.time.Instant;
import org.fachui.auction.rules.BiddingTimes;

/**
 * When a lot is bid for, as published.
 *
 * @param opensAt first instant at which bids are taken, whole milliseconds
 * @param endAt end of bidding if nothing extends it
 * @param rules window, extension and notice of the lot's rule set
 * @param firstBidEnds so long after the first bid bidding ends, whatever the end was; zero if the
 *     first bid ends nothing
 */
public record LotTimes(Instant opensAt, Instant endAt, BiddingTimes rules, Duration firstBidEnds) {
  public LotTimes {
    if (!endAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("bidding ends after it begins");
    }
  }

  /** Of a lot whose first bid ends nothing. */
  public LotTimes(Instant opensAt, Instant endAt, BiddingTimes rules) {
    this(opensAt, endAt, rules, Duration.ZERO);
  }
}
