package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.BidOutcome.Unknown;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Two primaries of Redis that were equally far have given one number of one epoch to two bids. The
 * bidders spoke to one, and the other's stream is journaled: it stands in the first one's place.
 */
class TwoPrimariesIT {
  private static final TestStores STORES = TestStores.shared();

  private final RedisServer redis = STORES.redis();
  private final Deque<HeldJournal> journals = new ArrayDeque<>();
  private TestDatabase database;
  private TestEngine engine;
  private UUID lot;
  private Bucket bucket;

  @BeforeEach
  void start() {
    database = TestDatabase.in(STORES);
    try (var connection = redis.connect()) {
      connection.flushAll();
    }
    engine = new TestEngine(database, redis.url(), "node-1", HeldJournal.seams(journals::add));
    lot = anOpenLot().publishIn(database);
    bucket = Bucket.firstChoice(lot);
    engine.open(lot);
    journals.getLast().hold(true);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private CompletableFuture<BidOutcome> decided(String bidder, BidKey key, long amount) {
    return engine.begin(lot, bidder, key, amount, engine.state(lot).epoch());
  }

  private StreamEntry newest() {
    try (var connection = redis.connect()) {
      List<StreamEntry> found = connection.xrevrange(bucket.tag() + ":bids", "+", "-", 1);
      return found.getFirst();
    }
  }

  private static String text(StreamEntry entry) {
    return Objects.requireNonNull(entry.getFields().get("r"));
  }

  private void untilTheNewestIs(BidKey key) {
    until("the bid is decided", () -> text(newest()).contains(key.toString()));
  }

  /** The newest bid is another one's, as the other primary decided it. */
  private void replaceTheNewest(String what, String by) {
    try (var connection = redis.connect()) {
      StreamEntry decided = newest();
      String other = text(decided).replace(what, by);
      String stream = bucket.tag() + ":bids";
      connection.xdel(stream, decided.getID());
      connection.xadd(stream, StreamEntryID.NEW_ENTRY, Map.of("r", other));
      connection.hset(bucket.tag() + ":lot:" + lot, "lastBid", by);
    }
  }

  @Test
  void aRefusalIsNotToldThatRestsOnABidWhichIsNotJournaled() {
    BidKey mine = TestKeys.fresh();
    BidKey theirs = TestKeys.fresh();
    CompletableFuture<BidOutcome> accepted = decided("bidder-1", mine, 20_000);
    untilTheNewestIs(mine);
    CompletableFuture<BidOutcome> refused = decided("bidder-2", TestKeys.fresh(), 15_000);

    replaceTheNewest(mine.toString(), theirs.toString());
    journals.getLast().hold(false);

    assertThat(refused.join()).isInstanceOf(Unknown.class);
    assertThat(accepted.join()).isInstanceOf(Unknown.class);
    until("the other one is journaled", () -> engine.state(lot).bids() == 1);
  }

  @Test
  void aRefusalIsToldThatRestsOnTheBidWhichIsJournaled() {
    BidKey mine = TestKeys.fresh();
    CompletableFuture<BidOutcome> accepted = decided("bidder-1", mine, 20_000);
    untilTheNewestIs(mine);
    CompletableFuture<BidOutcome> refused = decided("bidder-2", TestKeys.fresh(), 15_000);

    journals.getLast().hold(false);

    assertThat(refused.join())
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).isEqualTo(BidRefusal.BELOW_STEP));
    assertThat(accepted.join()).isInstanceOf(BidOutcome.Recorded.class);
  }
}
