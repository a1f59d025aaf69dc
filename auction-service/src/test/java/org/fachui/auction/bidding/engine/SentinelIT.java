package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.awaited;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.infrastructure.EngineSeams;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary of Redis is lost and another takes its place, while a lot is bid for. */
class SentinelIT {
  private static final TestStores STORES = TestStores.shared();

  @TempDir private Path folder;
  private RedisUnderSentinel redis;
  private TestEngine engine;
  private UUID lot;
  private final List<Long> recorded = new ArrayList<>();
  private long next = 10_000;

  @BeforeEach
  void start() {
    redis = new RedisUnderSentinel(folder);
    TestDatabase database = TestDatabase.in(STORES);
    engine = new TestEngine(database, redis.url(), "node-1", EngineSeams.none());
    lot = anOpenLot().publishIn(database);
    engine.open(lot);
  }

  @AfterEach
  void stop() {
    engine.close();
    redis.close();
  }

  /** One bid after the other, by two who take turns, each until it is recorded. */
  private void bids(int count) {
    for (int i = 0; i < count; i++) {
      var key = TestKeys.fresh();
      long amount = next;
      String bidder = "bidder-" + (1 + amount / 1_000 % 2);
      awaited(
          "a bid of " + amount + " is recorded",
          () ->
              engine.bid(lot, bidder, key, amount) instanceof Recorded found
                  ? Optional.of(found)
                  : Optional.empty());
      recorded.add(amount);
      next += 1_000;
    }
  }

  private void everyRecordedBidIsThere() {
    assertThat(engine.state(lot).bids()).isEqualTo(recorded.size());
    assertThat(engine.state(lot).priceFen()).isEqualTo(recorded.getLast());
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(engine.evidence(lot))))
        .isInstanceOf(Verified.class);
  }

  @Test
  void biddingGoesOnWithTheNextPrimaryAndNothingIsLost() {
    bids(20);
    RedisServer first = redis.primary();

    first.kill9();
    bids(20);

    assertThat(redis.primary().port()).isNotEqualTo(first.port());
    everyRecordedBidIsThere();
    first.start();
    until("the old primary follows", () -> RedisUnderSentinel.follows(first));
    bids(5);
    everyRecordedBidIsThere();
  }

  @Test
  void aPrimaryThatWakesUpAfterItsPlaceWasTakenDecidesNothing() {
    bids(20);
    RedisServer first = redis.primary();

    first.freeze();
    bids(20);
    first.thaw();

    until("the old primary follows", () -> RedisUnderSentinel.follows(first));
    bids(5);
    everyRecordedBidIsThere();
  }

  @Test
  void nothingIsAcceptedWhileNoReplicaFollows() {
    bids(1);
    RedisServer primary = redis.primary();
    redis.loseReplicas();

    until(
        "the primary is alone",
        () ->
            engine.bid(lot, "bidder-2", next) instanceof Refused no
                && no.reason() == BidRefusal.RECOVERING);
    assertThat(redis.primary().port()).isEqualTo(primary.port());
  }
}
