package org.fachui.auction.bidding.oracle;

import java.util.OptionalLong;
import org.fachui.proof.bidlog.LotState;

/** The last sign of life of a bucket and the last stretch without one, as a plain model. */
final class TickMemory {
  private final long allowedMs;
  private long last;
  private long gapFrom;
  private long gapTo;

  TickMemory(long allowedMs, long begunAtMs) {
    this.allowedMs = allowedMs;
    this.last = begunAtMs;
  }

  long last() {
    return last;
  }

  void begin(long at) {
    last = at;
    gapFrom = 0;
    gapTo = 0;
  }

  /** Returns whether the tick came too late. */
  boolean tick(long now) {
    boolean gap = now - last > allowedMs;
    if (gap) {
      gapFrom = last;
      gapTo = now;
    }
    last = now;
    return gap;
  }

  /** The last sign of life before ticks were missing for too long in the lot's final window. */
  OptionalLong aliveBeforeGap(LotState lot, long now) {
    if (missingMs(lot, gapFrom, gapTo) > allowedMs) {
      return OptionalLong.of(gapFrom);
    }
    return missingMs(lot, last, now) > allowedMs ? OptionalLong.of(last) : OptionalLong.empty();
  }

  private static long missingMs(LotState lot, long from, long to) {
    long windowFrom = Math.max(lot.opensAt(), lot.endAt() - lot.terms().windowMs());
    return Math.min(to, lot.endAt()) - Math.max(from, windowFrom);
  }
}
