package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;

/** Closes lots whose end has come. Any replica may: the arbiter checks the time again. */
public final class ClosingLots {
  private final LotArbiter arbiter;

  /** Over this arbiter. */
  public ClosingLots(LotArbiter arbiter) {
    this.arbiter = arbiter;
  }

  /** Closes what is due now. */
  public void closeDue() {
    for (LotRef lot : arbiter.due(Bucket.all())) {
      arbiter.close(lot, KeepingTime.LONGEST_WITHOUT_TICK, PlatformPause.NO_TICKS);
    }
  }
}
