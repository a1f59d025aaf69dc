package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.awaited;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.NotRecorded;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.Finding;
import org.fachui.proof.bidlog.Receipt;
import org.fachui.proof.bidlog.VerificationReport;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryIT {
  private static final TestStores STORES = TestStores.shared();

  private final RedisServer redis = STORES.redis();
  private final Deque<HeldJournal> journals = new ArrayDeque<>();
  private TestDatabase database;
  private TestEngine engine;
  private UUID lot;

  @BeforeEach
  void start() {
    database = TestDatabase.in(STORES);
    try (var connection = redis.connect()) {
      connection.flushAll();
    }
    engine = engine("node-1");
    lot = anOpenLot().publishIn(database);
    engine.open(lot);
  }

  private TestEngine engine(String node) {
    return new TestEngine(database, redis.url(), node, HeldJournal.seams(journals::add));
  }

  @AfterEach
  void stop() {
    engine.close();
    if (redis.pid().isEmpty()) {
      redis.start();
    }
    if (STORES.postgres().pid().isEmpty()) {
      STORES.postgres().start();
    }
  }

  private Recorded recorded(String bidder, long amount) {
    return recorded(bidder, TestKeys.fresh(), amount);
  }

  /** Sends a bid, and the same one again while the engine recovers. */
  private Recorded recorded(String bidder, BidKey key, long amount) {
    return awaited(
        "a bid of " + amount + " is recorded",
        () ->
            engine.bid(lot, bidder, key, amount) instanceof Recorded recorded
                ? Optional.of(recorded)
                : Optional.empty());
  }

  private BidOutcome asked(BidKey key) {
    return engine.parts().asking().ask(entry(), "P0001", key);
  }

  private org.fachui.auction.bidding.application.LotRegister.Entry entry() {
    return engine.parts().lots().lot(lot).orElseThrow();
  }

  private void verifies() {
    VerificationReport report =
        BidLogVerifier.verify(new ByteArrayInputStream(engine.evidence(lot)));
    if (report instanceof Found found) {
      Finding finding = found.finding();
      throw new AssertionError(finding.toString());
    }
    assertThat(report).isInstanceOf(Verified.class);
  }

  /** A bid that is decided and in the stream, while nothing is journaled. */
  private CompletableFuture<BidOutcome> decidedOnly(BidKey key, long amount) {
    journals.getLast().hold(true);
    long seq = engine.state(lot).seq();
    CompletableFuture<BidOutcome> bid =
        engine.begin(lot, "bidder-1", key, amount, engine.state(lot).epoch());
    until(
        "the bid is decided",
        () -> {
          try (var connection = redis.connect()) {
            String name = Bucket.firstChoice(lot).tag() + ":lot:" + lot;
            return Long.parseLong(connection.hget(name, "seq")) > seq;
          }
        });
    return bid;
  }

  @Test
  void journalsTheTailThatSurvivedAKillBetweenScriptAndCommit() {
    recorded("bidder-2", 10_000);
    long epoch = engine.state(lot).epoch();
    var key = TestKeys.fresh();
    CompletableFuture<BidOutcome> bid = decidedOnly(key, 11_000);

    redis.kill9();
    redis.start();
    journals.getLast().hold(false);

    until("the tail is journaled", () -> asked(key) instanceof Recorded);
    assertThat(bid.join()).isNotInstanceOf(Refused.class);
    assertThat(engine.state(lot).epoch()).isEqualTo(epoch);
    recorded("bidder-2", 12_000);
    verifies();
  }

  @Test
  void rebuildsFromTheJournalWhenTheDiskOfRedisIsLostToo() throws Exception {
    Recorded first = recorded("bidder-2", 10_000);
    long epoch = engine.state(lot).epoch();
    var key = TestKeys.fresh();
    CompletableFuture<BidOutcome> lost = decidedOnly(key, 11_000);

    redis.kill9();
    redis.wipe();
    redis.start();
    journals.getLast().hold(false);

    until("a new epoch begins", () -> engine.state(lot).epoch() == epoch + 1);
    assertThat(lost.join()).isInstanceOf(BidOutcome.Unknown.class);
    until(
        "the lost bid is resolved",
        () ->
            engine.parts().asking().resolve(entry(), "P0001", key).toCompletableFuture().join()
                instanceof NotRecorded);
    assertThat(engine.bid(lot, "bidder-1", key, 11_000))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).isEqualTo(BidRefusal.NOT_RECORDED));
    var again = (Recorded) engine.bid(lot, "bidder-2", keyOf(first), 10_000);
    assertThat(receipt(again)).isEqualTo(receipt(first));
    recorded("bidder-1", 11_000);
    assertThat(database.texts("SELECT kind FROM incident WHERE kind = 'REBUILT'")).isNotEmpty();
    verifies();
  }

  @Test
  void rebuildsFromTheJournalWhenAnOlderCopyOfRedisIsRestored(@TempDir Path copy) throws Exception {
    recorded("bidder-1", 10_000);
    long epoch = engine.state(lot).epoch();
    redis.stop();
    copy(redis.appendOnlyFolder(), copy);
    redis.start();
    Recorded later = recorded("bidder-2", 12_000);

    redis.kill9();
    redis.wipe();
    copy(copy, redis.appendOnlyFolder());
    redis.start();

    until("a new epoch begins", () -> engine.state(lot).epoch() == epoch + 1);
    assertThat(receipt(recorded("bidder-2", keyOf(later), 12_000))).isEqualTo(receipt(later));
    recorded("bidder-1", 13_000);
    verifies();
  }

  @Test
  void stopsTheBucketWhenRedisHoldsAnotherHistory() {
    recorded("bidder-1", 10_000);
    Bucket bucket = Bucket.firstChoice(lot);
    engine.close();
    try (var connection = redis.connect()) {
      connection.hset(bucket.tag() + ":lot:" + lot, "lastBid", TestKeys.fresh().toString());
      connection.hdel(bucket.tag() + ":meta", "run");
    }

    engine = engine("node-2");

    until(
        "the bucket stops",
        () ->
            database
                .texts("SELECT state FROM bucket WHERE bucket = ?", bucket.digits())
                .equals(java.util.List.of("STOPPED")));
    assertThat(database.texts("SELECT kind FROM incident")).contains("FORK");
    assertThat(engine.state(lot).state()).isEqualTo(LotState.PAUSED);
    assertThat(engine.bid(lot, "bidder-2", 11_000))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).isEqualTo(BidRefusal.RECOVERING));
    assertThat(engine.state(lot).bids()).isEqualTo(1);
  }

  @Test
  void answersNothingWhilePostgresIsAwayAndEverythingAfterwards() {
    recorded("bidder-2", 10_000);
    recorded("bidder-1", 11_000);
    long epoch = engine.state(lot).epoch();
    var key = TestKeys.fresh();

    STORES.postgres().kill9();
    BidOutcome meanwhile = engine.begin(lot, "bidder-2", key, 12_000, epoch).join();
    STORES.postgres().start();

    assertThat(meanwhile).isInstanceOf(BidOutcome.Unknown.class);
    until(
        "the bid is journaled",
        () -> {
          try {
            return engine.parts().asking().ask(entry(), "P0002", key) instanceof Recorded;
          } catch (org.fachui.auction.bidding.application.StoreAway notYet) {
            return false;
          }
        });
    verifies();
  }

  @Test
  void answersAtAReplicaThatDoesNotJournal() {
    recorded("bidder-1", 10_000);
    try (TestEngine other = engine("node-2")) {
      for (int i = 1; i <= 20; i++) {
        assertThat(other.bid(lot, "bidder-" + (i % 2 + 2), 10_000 + i * 1_000))
            .isInstanceOf(Recorded.class);
      }
    }
    verifies();
  }

  @Test
  void goesOnAtAnotherReplicaWhenTheJournalerIsGone() {
    recorded("bidder-1", 10_000);
    engine.close();

    engine = engine("node-2");

    recorded("bidder-2", 11_000);
    verifies();
  }

  /** SIGSTOP, or a machine that is moved: the connection stays, and so do its locks. */
  @Test
  void goesOnAtAnotherReplicaWhenTheJournalerStandsStillInTheMiddleOfACommit() throws Exception {
    recorded("bidder-1", 10_000);
    engine.close();
    try (var frozen = database.journaling().open();
        var lock = frozen.createStatement()) {
      lock.execute(
          "UPDATE bucket SET lease_holder = 'node-1', lease_until = now() + interval '2 s'");
      frozen.setAutoCommit(false);
      lock.executeQuery("SELECT lease_token FROM bucket ORDER BY bucket FOR UPDATE").close();

      engine = engine("node-2");

      recorded("bidder-2", 11_000);
      verifies();
      assertThat(org.assertj.core.api.Assertions.catchThrowable(frozen::commit))
          .as("what the frozen one had begun")
          .isInstanceOf(java.sql.SQLException.class);
    }
  }

  private static BidKey keyOf(Recorded recorded) {
    var bid = (org.fachui.proof.bidlog.BidRecord.BidPlaced) recorded.row().record();
    return new BidKey(UUID.fromString(bid.bidId()));
  }

  private static String receipt(Recorded recorded) {
    var row = recorded.row();
    return new Receipt(row.record(), row.path(), row.head()).toJson().toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
