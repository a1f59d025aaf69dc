package org.fachui.auction.bidding.model;

/** Limits a rate: a burst, refilled evenly. Time comes from the caller; not safe for threads. */
public final class TokenBucket {
  private final long burstNanos;
  private final long nanosPerToken;
  private long spentUntilNanos;

  /**
   * @param perSecond tokens a second
   * @param burst tokens that can be taken at once after a rest
   * @param nowNanos a monotonic clock
   */
  public TokenBucket(int perSecond, int burst, long nowNanos) {
    this.nanosPerToken = 1_000_000_000L / perSecond;
    this.burstNanos = nanosPerToken * burst;
    this.spentUntilNanos = nowNanos - burstNanos;
  }

  /** Takes a token; false if there is none. */
  public boolean take(long nowNanos) {
    long from = Math.max(spentUntilNanos - (nowNanos - burstNanos), 0) + (nowNanos - burstNanos);
    if (from + nanosPerToken - nowNanos > 0) {
      return false;
    }
    spentUntilNanos = from + nanosPerToken;
    return true;
  }
}
