package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CourseOfALotIT {
  private static final TestStores STORES = TestStores.shared();
  private static TestDatabase database;
  private static TestEngine engine;

  @BeforeAll
  static void start() {
    database = TestDatabase.in(STORES);
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    engine = TestEngine.shipped(database, STORES.redis().url());
    opened(anOpenLot());
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static UUID opened(TestLot lot) {
    UUID id = lot.publishIn(database);
    engine.open(id);
    return id;
  }

  private static void refuses(BidRefusal reason, BidOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void closes(UUID lot, LotState as) {
    until("lot " + lot + " closes", () -> engine.state(lot).state().closed());
    assertThat(engine.state(lot).state()).isEqualTo(as);
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(engine.evidence(lot))))
        .isInstanceOf(Verified.class);
  }

  @Test
  void extendsForABidInTheFinalWindowAndClosesForTheLastOne() {
    UUID lot =
        opened(
            anOpenLot()
                .lasting(Duration.ofSeconds(8))
                .withWindow(Duration.ofSeconds(8), Duration.ofSeconds(9)));
    LiveState before = engine.state(lot);

    assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);

    assertThat(engine.state(lot).endAt()).isAfter(before.endAt());
    closes(lot, LotState.CLOSED_SOLD);
    assertThat(engine.state(lot).leader()).isEqualTo("P0001");
    refuses(BidRefusal.ENDED, engine.bid(lot, "bidder-2", 11_000));
  }

  @Test
  void aPostAuctionSaleEndsSoLongAfterItsFirstBidWhateverItsWindowIs() {
    UUID early =
        opened(
            anOpenLot()
                .lasting(Duration.ofMinutes(10))
                .withWindow(Duration.ofSeconds(1), Duration.ofSeconds(1))
                .endingAfterTheFirstBid(Duration.ofSeconds(4)));
    UUID late =
        opened(
            anOpenLot()
                .lasting(Duration.ofSeconds(3))
                .endingAfterTheFirstBid(Duration.ofSeconds(20)));
    LiveState before = engine.state(early);

    assertThat(engine.bid(early, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    assertThat(engine.bid(late, "bidder-1", 10_000)).isInstanceOf(Recorded.class);

    LiveState after = engine.state(early);
    assertThat(after.endAt()).isBefore(before.endAt());
    assertThat(engine.bid(early, "bidder-2", 11_000)).isInstanceOf(Recorded.class);
    assertThat(engine.state(early).endAt()).as("the first bid alone").isEqualTo(after.endAt());
    closes(early, LotState.CLOSED_SOLD);
    assertThat(engine.state(late).state()).as("its window is over").isEqualTo(LotState.OPEN);
    assertThat(engine.bid(late, "bidder-2", 11_000)).isInstanceOf(Recorded.class);
    closes(
        opened(
            anOpenLot()
                .lasting(Duration.ofSeconds(2))
                .endingAfterTheFirstBid(Duration.ofSeconds(20))),
        LotState.CLOSED_UNSOLD);
    closes(late, LotState.CLOSED_SOLD);
  }

  @Test
  void closesUnsoldWithoutABid() {
    closes(opened(anOpenLot().lasting(Duration.ofSeconds(2))), LotState.CLOSED_UNSOLD);
  }

  @Test
  void isAnnouncedUntilItOpens() {
    UUID lot = opened(anOpenLot().opening(Duration.ofSeconds(4)));

    refuses(BidRefusal.NOT_OPEN_YET, engine.bid(lot, "bidder-1", 10_000));
    assertThat(engine.state(lot).state()).isEqualTo(LotState.ANNOUNCED);

    until("the lot is open", () -> engine.state(lot).state() == LotState.OPEN);
    assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    until(
        "the table says so too",
        () ->
            database
                .texts("SELECT state FROM lot_live WHERE lot_id = ?", lot)
                .equals(List.of("OPEN")));
  }

  @Test
  void refusesWhilePausedAndGoesOnAfterTheAnnouncedInterval() {
    UUID lot = opened(anOpenLot());
    var ref = engine.parts().lots().lot(lot).orElseThrow().ref();

    Result paused =
        engine.parts().pausing().pause(ref, "案外人异议 \"stay\"").toCompletableFuture().join();
    assertThat(paused).isEqualTo(Result.DONE);
    refuses(BidRefusal.PAUSED, engine.bid(lot, "bidder-1", 10_000));
    assertThat(engine.state(lot).pauseReason()).isEqualTo("案外人异议 \"stay\"");
    assertThat(engine.parts().pausing().pause(ref, "again").toCompletableFuture().join())
        .isEqualTo(Result.ALREADY);

    Result resumed = engine.parts().pausing().resume(ref).toCompletableFuture().join();
    assertThat(resumed).isEqualTo(Result.DONE);
    assertThat(engine.state(lot).resumesAt()).isNotNull();
    until("the lot is open", () -> engine.state(lot).state() == LotState.OPEN);
    assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(engine.evidence(lot))))
        .isInstanceOf(Verified.class);
  }

  @Test
  void letsOnlyABetterRankMatchTheStandingPrice() {
    UUID lot = opened(anOpenLot().withPaddles(4).withRanked(2));
    assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);

    refuses(BidRefusal.BELOW_STEP, engine.bid(lot, "bidder-2", 10_000));
    assertThat(engine.bid(lot, "bidder-4", 10_000)).isInstanceOf(Recorded.class);
    assertThat(engine.bid(lot, "bidder-3", 10_000)).isInstanceOf(Recorded.class);
    refuses(BidRefusal.MATCH_NOT_ALLOWED, engine.bid(lot, "bidder-4", 10_000));

    assertThat(engine.state(lot).leader()).isEqualTo("P0003");
  }

  @Test
  void pausesInsteadOfClosingWhenTheEngineWasGoneInTheFinalWindow() {
    UUID lot =
        opened(
            anOpenLot()
                .lasting(Duration.ofSeconds(6))
                .withWindow(Duration.ofSeconds(6), Duration.ofSeconds(3)));
    assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);

    STORES.redis().freeze();
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    STORES.redis().thaw();

    until(
        "the platform pauses the lot",
        () ->
            !database
                .texts(
                    "SELECT record FROM bid_journal WHERE lot_id = ? AND kind = 'PAUSED'"
                        + " AND record LIKE '%Platform fault%'",
                    lot)
                .isEmpty());
    until(
        "the platform lets it go on",
        () ->
            !database
                .texts("SELECT 1 FROM bid_journal WHERE lot_id = ? AND kind = 'RESUMED'", lot)
                .isEmpty());
    closes(lot, LotState.CLOSED_SOLD);
  }
}
