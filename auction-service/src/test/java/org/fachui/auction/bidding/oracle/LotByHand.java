package org.fachui.auction.bidding.oracle;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.signing.Profile;

/**
 * A lot in Redis that is driven by hand: start 1,000.00 yuan, step 100.00 yuan, bidding from {@link
 * #OPENS} for an hour. P0001 and P0002 are ordinary bidders, P0011 and P0021 hold the first, P0012
 * and P0022 the second pre-emption rank.
 */
final class LotByHand {
  static final long OPENS = TestBucket.FAR_AHEAD_MS + 3_600_000;
  static final long ENDS = OPENS + 3_600_000;
  static final long START = 100_000;
  static final long STEP = 10_000;
  static final long EPOCH = 5;

  private static final long FIVE_MINUTES = 300_000;
  private static final Random RANDOM = new Random(7);

  private final TestBucket bucket;
  private LotRef lot;
  private long now = TestBucket.FAR_AHEAD_MS;

  private LotByHand(TestBucket bucket) {
    this.bucket = bucket.beginAt(now, EPOCH);
    this.lot = new LotRef(new UUID(1, 2), bucket.bucket());
  }

  static LotByHand announcedIn(TestBucket bucket) {
    LotByHand lot = new LotByHand(bucket);
    bucket
        .lots()
        .open(
            new Opening(
                lot.lot,
                OPENS,
                ENDS,
                START,
                STEP,
                FIVE_MINUTES,
                FIVE_MINUTES,
                0,
                FIVE_MINUTES,
                "DRILL-2026",
                "00".repeat(32),
                Profile.ED25519_SHA256));
    bucket
        .lots()
        .addPaddles(
            lot.lot,
            List.of(
                grant("P0001", 0),
                grant("P0002", 0),
                grant("P0011", 1),
                grant("P0021", 1),
                grant("P0012", 2),
                grant("P0022", 2)));
    bucket.newRecords();
    return lot;
  }

  private static PaddleGrant grant(String paddle, int rank) {
    return new PaddleGrant(paddle, rank, "11".repeat(32));
  }

  LotByHand at(long instant) {
    now = instant;
    bucket.holdClockAt(now);
    return this;
  }

  LotByHand removed(String paddle) {
    bucket.lots().removePaddle(lot, paddle, "withdrawn");
    return this;
  }

  LotByHand paused() {
    bucket.lots().pause(lot, "by order of the court");
    return this;
  }

  LotByHand resolved(String paddle, BidKey key) {
    bucket.arbiter().resolve(lot, paddle, key);
    return this;
  }

  /** From here on another lot is meant, which Redis does not have. */
  LotByHand lost() {
    lot = new LotRef(new UUID(3, 4), lot.bucket());
    return this;
  }

  /** A bid that was sent before, whatever became of it. */
  LotByHand sent(String paddle, BidKey key, long amount) {
    bid(paddle, key, amount);
    return this;
  }

  /** A bid that must stand. */
  LotByHand ledBy(String paddle, long amount) {
    Decision decision = bid(paddle, amount);
    if (!(decision instanceof Decision.Accepted)) {
      throw new AssertionError(paddle + " does not lead: " + decision);
    }
    return this;
  }

  Decision bid(String paddle, long amount) {
    return bid(paddle, key(now), amount);
  }

  Decision bid(String paddle, BidKey key, long amount) {
    return bid(paddle, key, amount, EPOCH);
  }

  Decision bid(String paddle, BidKey key, long amount, long epoch) {
    bucket.newRecords();
    return bucket
        .arbiter()
        .decide(List.of(new BidCommand(lot, paddle, key, amount, epoch, now)))
        .getFirst();
  }

  static BidKey key(long madeAt) {
    return SeededCourse.keyMadeAt(madeAt, RANDOM);
  }
}
