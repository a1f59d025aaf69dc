package org.fachui.payout.status;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.fachui.proof.merkle.Hash;

/**
 * How often somebody may ask: for one claim, and all together. Kept in memory and bounded; a claim
 * stands here as a hash.
 */
final class GuessLimits {
  private static final int CLAIMS_MAX = 50_000;

  private final Rate ofClaim;
  private final Rate ofAll;
  private final LongSupplier nanoTime;
  private final Map<Hash, Long> claims = new ConcurrentHashMap<>();
  private long allAt;

  /**
   * So many at once after a rest, then one a period.
   *
   * @param burst at least one
   */
  record Rate(int burst, Duration period) {
    /** When it would be whole again after one more; negative if there is none to take. */
    private long next(long wholeAt, long now) {
      long next = Math.max(wholeAt - now, 0) + period.toNanos();
      return next > burst * period.toNanos() ? -1 : now + next;
    }
  }

  /**
   * With two rates.
   *
   * @param nanoTime a monotonic clock that begins at 0 or later
   */
  GuessLimits(Rate ofClaim, Rate ofAll, LongSupplier nanoTime) {
    this.ofClaim = ofClaim;
    this.ofAll = ofAll;
    this.nanoTime = nanoTime;
    this.allAt = nanoTime.getAsLong();
  }

  /** Whether one more may ask for this claim, which need not exist. */
  synchronized boolean pass(Hash claim) {
    long now = nanoTime.getAsLong();
    long all = ofAll.next(allAt, now);
    long one = ofClaim.next(claims.getOrDefault(claim, now), now);
    if (all < 0 || one < 0) {
      return false;
    }
    if (claims.size() >= CLAIMS_MAX) {
      claims.values().removeIf(wholeAt -> wholeAt <= now);
    }
    if (claims.size() >= CLAIMS_MAX) {
      return false;
    }
    allAt = all;
    claims.put(claim, one);
    return true;
  }
}
