package org.fachui.auction.bidding.application;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.fachui.auction.bidding.model.TokenBucket;

/** How many requests one paddle may send, ahead of everything that costs something. */
public final class PaddleLimits {
  private static final int PADDLES_MAX = 100_000;

  private record Paddle(UUID lotId, String paddle) {}

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanoTime;
  private final Map<Paddle, TokenBucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param perSecond requests a second
   * @param burst requests at once after a rest
   * @param nanoTime a monotonic clock
   */
  public PaddleLimits(int perSecond, int burst, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoTime = nanoTime;
  }

  /** Whether one more request may pass. */
  public boolean pass(UUID lotId, String paddle) {
    long now = nanoTime.getAsLong();
    if (buckets.size() >= PADDLES_MAX) {
      buckets.clear();
    }
    TokenBucket bucket =
        buckets.computeIfAbsent(
            new Paddle(lotId, paddle), p -> new TokenBucket(perSecond, burst, now));
    synchronized (bucket) {
      return bucket.take(now);
    }
  }
}
