package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.awaited;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL was put back from a backup; what Redis still holds decides what is lost. */
class RestoredJournalIT {
  private static final TestStores STORES = TestStores.shared();

  private final RedisServer redis = STORES.redis();
  private Database original;
  private TestDatabase database;
  private TestEngine engine;
  private UUID lot;

  @BeforeEach
  void start() {
    original = TestDatabase.migrated(STORES);
    database = new TestDatabase(original);
    try (var connection = redis.connect()) {
      connection.flushAll();
    }
    engine = TestEngine.shipped(database, redis.url());
    lot = anOpenLot().publishIn(database);
    engine.open(lot);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  /** The database as it is now, under another name; the engine goes on with the first one. */
  private Database backup() {
    engine.close();
    Database copy = STORES.postgres().copy(original, original.name() + "_restored");
    engine = TestEngine.shipped(database, redis.url());
    return copy;
  }

  /** The first database is lost; the engine begins on the copy. */
  private void restore(Database copy, String manifest) {
    engine.close();
    database = new TestDatabase(copy);
    database.texts("SELECT fachui_restored(?::jsonb)::text", manifest);
    engine = TestEngine.shipped(database, redis.url());
  }

  private Recorded recorded(String bidder, BidKey key, long amount) {
    return awaited(
        "a bid of " + amount + " is recorded",
        () ->
            engine.bid(lot, bidder, key, amount) instanceof Recorded recorded
                ? Optional.of(recorded)
                : Optional.empty());
  }

  private Recorded recorded(String bidder, long amount) {
    return recorded(bidder, TestKeys.fresh(), amount);
  }

  private static BidKey keyOf(Recorded recorded) {
    return new BidKey(UUID.fromString(((BidPlaced) recorded.row().record()).bidId()));
  }

  private void verifies() {
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(engine.evidence(lot))))
        .isInstanceOf(Verified.class);
  }

  private void untilEpoch(long epoch) {
    until("epoch " + epoch + " begins", () -> engine.state(lot).epoch() == epoch);
  }

  @Test
  void everyBidAfterTheBackupIsTakenFromTheStreamThatSurvived() {
    recorded("bidder-1", 10_000);
    long epoch = engine.state(lot).epoch();
    Database copy = backup();
    Recorded later = recorded("bidder-2", 12_000);
    Recorded last = recorded("bidder-1", 13_000);

    restore(copy, "{}");
    untilEpoch(epoch + 1);

    assertThat(engine.state(lot).priceFen()).isEqualTo(13_000L);
    assertThat(recorded("bidder-2", keyOf(later), 12_000).row().record())
        .isEqualTo(later.row().record());
    assertThat(recorded("bidder-1", keyOf(last), 13_000).row().record())
        .isEqualTo(last.row().record());
    recorded("bidder-2", 14_000);
    assertThat(database.texts("SELECT kind FROM incident WHERE kind = 'RESTORED'")).hasSize(1);
    assertThat(database.texts("SELECT bucket FROM bucket WHERE restored_epoch IS NOT NULL"))
        .isEmpty();
    verifies();
  }

  @Test
  void noNumberOfASignedRootIsGivenTwice() {
    recorded("bidder-1", 10_000);
    long epoch = engine.state(lot).epoch();
    Database copy = backup();
    Recorded later = recorded("bidder-2", 12_000);

    restore(copy, "{}");
    untilEpoch(epoch + 1);

    long before = later.row().head().signed().batch();
    assertThat(
            database.texts(
                "SELECT batch FROM signed_root WHERE bucket = ? AND batch > 1000000",
                Bucket.firstChoice(lot).digits()))
        .isNotEmpty()
        .doesNotContain(Long.toString(before));
  }

  @Test
  void aLotWhoseRecordsTheStreamHasForgottenStopsTheBucket() {
    Bucket bucket = Bucket.firstChoice(lot);
    recorded("bidder-1", 10_000);
    Database copy = backup();
    recorded("bidder-2", 12_000);
    engine.close();
    try (var connection = redis.connect()) {
      connection.del(bucket.tag() + ":lot:" + lot);
      connection.xtrim(bucket.tag() + ":bids", 0, false);
    }
    restore(copy, "{}");

    until(
        "the bucket stops",
        () ->
            database
                .texts("SELECT state FROM bucket WHERE bucket = ?", bucket.digits())
                .equals(List.of("STOPPED")));
    assertThat(engine.state(lot).state()).isEqualTo(LotState.PAUSED);
  }

  @Test
  void withoutRedisTheEpochIsLaterThanAnyThatTheBackupKnows() {
    recorded("bidder-1", 10_000);
    Database copy = backup();
    engine.close();
    try (var connection = redis.connect()) {
      connection.flushAll();
    }

    restore(copy, "{\"epochs\":{\"" + Bucket.firstChoice(lot).digits() + "\":6}}");
    untilEpoch(7);

    recorded("bidder-2", 11_000);
    verifies();
  }

  @Test
  void aRebuildAfterTheBackupStopsTheBucketInsteadOfGuessing() {
    Bucket bucket = Bucket.firstChoice(lot);
    recorded("bidder-1", 10_000);
    Database copy = backup();
    engine.close();
    try (var connection = redis.connect()) {
      connection.hset(bucket.tag() + ":meta", "epoch", "5");
    }
    restore(copy, "{}");

    until(
        "the bucket stops",
        () ->
            database
                .texts("SELECT state FROM bucket WHERE bucket = ?", bucket.digits())
                .equals(List.of("STOPPED")));
    assertThat(database.texts("SELECT detail FROM incident WHERE kind = 'FORK'"))
        .singleElement()
        .asString()
        .contains("after it was taken");
  }
}
