package org.fachui.auction.bidding.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.bidlog.LotState;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.Profile;

/** A lot's terms, drawn from a seed, and the instants at which something changes for it. */
final class SeededTerms {
  /** 2^53 − 1 fen. */
  static final long LIMIT = 9_007_199_254_740_991L;

  /** Refusals are remembered for 20 minutes of Redis's own clock: courses are shorter. */
  private static final long LONGEST_COURSE_MS = 1_140_000;

  private static final long[] INCREMENTS = {1, 7, 100, 10_000, 1_234_567};
  private static final long[] STARTS = {1, 100, 99_999, 5_000_000, 1_234_567_890_123L};

  private final Random random;
  private final long unitMs;
  private final long beganAt;

  /**
   * @param unitMs the measure of all intervals: 1,000 for seconds
   * @param beganAt the instant of the lot's publication
   */
  SeededTerms(Random random, long unitMs, long beganAt) {
    this.random = random;
    this.unitMs = unitMs;
    this.beganAt = beganAt;
  }

  /** Announced, open, in its final window, or ended already. */
  Opening opening(Bucket bucket) {
    long opensAt = beganAt + unitMs * (random.nextInt(40) - 30);
    long endAt = opensAt + unitMs * (5 + random.nextInt(120));
    long windowMs = interval();
    long increment = INCREMENTS[random.nextInt(INCREMENTS.length)];
    byte[] terms = Long.toString(endAt).getBytes(StandardCharsets.UTF_8);
    return new Opening(
        new LotRef(new UUID(random.nextLong(), random.nextLong()), bucket),
        opensAt,
        endAt,
        random.nextInt(10) == 0 ? nearLimit(increment) : STARTS[random.nextInt(STARTS.length)],
        increment,
        windowMs,
        random.nextBoolean() ? windowMs : interval(),
        endAt / unitMs % 4 == 0 ? unitMs * (1 + endAt / unitMs % 150) : 0,
        interval(),
        random.nextBoolean() ? "DRILL-2026" : "规则 \"一\"",
        Hash.of(terms).hex(),
        Profile.ED25519_SHA256);
  }

  /** From nothing to twenty units. */
  private long interval() {
    return random.nextInt(8) == 0 ? 0 : unitMs * (1 + random.nextInt(20));
  }

  /** So that some courses reach the greatest amount of all exactly. */
  private long nearLimit(long increment) {
    return LIMIT - increment * random.nextInt(20) - random.nextInt(2);
  }

  /** The instant of the next command; often a millisecond at which something begins or ends. */
  long after(long now, LotState lot) {
    long last = beganAt + LONGEST_COURSE_MS;
    int roll = random.nextInt(100);
    if (roll < 50 || now >= last) {
      return now;
    } else if (roll < 75) {
      return now + 1 + random.nextInt(20);
    } else if (roll < 86) {
      return now + random.nextInt(3_000);
    }
    return Math.min(last, roll < 99 ? turningPoint(now, lot) : now + random.nextInt(660_000));
  }

  private long turningPoint(long now, LotState lot) {
    long beside = random.nextInt(3) - 1L;
    long windowFrom = lot.endAt() - lot.terms().windowMs();
    long[] points = {lot.opensAt() + beside, windowFrom, windowFrom + beside, lot.endAt() - 1};
    long point = points[random.nextInt(points.length)];
    if (random.nextInt(6) == 0) {
      point = lot.endAt() + random.nextInt(2);
    }
    return Math.max(now, point);
  }
}
