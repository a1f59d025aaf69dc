package org.fachui.auction.bidding.sabotage;

import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.engine.HeldJournal;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestEngine;
import org.fachui.auction.bidding.engine.TestKeys;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.TestStores;
import redis.clients.jedis.StreamEntryID;

/**
 * One lot from its opening to its closing. In between Redis is killed with decided bids on its disk
 * that are not journaled; then Redis and the node are lost together, Redis with its disk. Every
 * accepted bid extends the lot, so that it ends a few seconds after the last one, however slow the
 * machine is.
 */
final class SmallAuction {
  private static final Duration QUIET = Duration.ofSeconds(6);
  private static final int BIDDERS = 5;

  private final TestStores stores;
  private final RedisServer redis;
  private final TestDatabase database;
  private final Sabotage sabotage;
  private final ClientLog clients = new ClientLog();
  private final List<String> survived = new ArrayList<>();
  private final List<HeldJournal> journals = new ArrayList<>();
  private final UUID lot;
  private TestEngine engine;
  private int turn;

  SmallAuction(TestStores stores, Sabotage sabotage) {
    this.stores = stores;
    this.redis = stores.redis();
    this.sabotage = sabotage;
    this.database = TestDatabase.in(stores);
    try (var connection = redis.connect()) {
      connection.flushAll();
    }
    this.engine = start("node-1");
    this.lot = TestLot.anOpenLot().lasting(QUIET).withWindow(QUIET, QUIET).publishIn(database);
  }

  private TestEngine start(String node) {
    return new TestEngine(
        database,
        stores.redis().url(),
        node,
        sabotage.seams(
            journal -> {
              journals.add(journal);
              return journal;
            }));
  }

  /** Runs it and says what it came to. */
  Figures run() {
    try {
      engine.open(lot);
      bids(10);
      killWithATailOnDisk();
      bids(5);
      loseNodeAndRedisWithItsDisk();
      bids(5);
      refusedBid();
      bidBehindTheEnd();
      until("the lot closes", () -> engine.state(lot).state().closed());
      if (engine.bid(lot, "bidder-1", engine.state(lot).minimumFen()) instanceof Recorded late) {
        clients.acknowledge(late, true);
      }
      return Figures.of(clients, survived, engine.evidence(lot));
    } finally {
      engine.close();
    }
  }

  private void bids(int count) {
    for (int i = 0; i < count; i++) {
      acceptedBid();
    }
  }

  private String nextBidder() {
    turn++;
    return "bidder-" + (turn % BIDDERS + 1);
  }

  /** Bids until one is acknowledged; whatever the answer to an attempt, the books are right. */
  private void acceptedBid() {
    until(
        "a bid is accepted",
        () -> {
          LiveState state = engine.state(lot);
          var key = TestKeys.fresh();
          String bidder = nextBidder();
          BidOutcome outcome =
              engine.begin(lot, bidder, key, state.minimumFen(), state.epoch()).join();
          return settle(bidder, key, outcome);
        });
  }

  private boolean settle(String bidder, BidKey key, BidOutcome first) {
    BidOutcome outcome = first;
    while (outcome instanceof BidOutcome.Unknown) {
      outcome = resolved(bidder, key);
    }
    if (outcome instanceof Recorded recorded) {
      clients.acknowledge(recorded, false);
    }
    return outcome instanceof Recorded;
  }

  private BidOutcome resolved(String bidder, BidKey key) {
    try {
      String paddle = engine.parts().lots().paddle(lot, bidder).orElseThrow();
      return engine
          .parts()
          .asking()
          .resolve(engine.parts().lots().lot(lot).orElseThrow(), paddle, key)
          .toCompletableFuture()
          .join();
    } catch (StoreAway away) {
      return new BidOutcome.Unknown();
    }
  }

  private void refusedBid() {
    BidOutcome outcome = engine.bid(lot, nextBidder(), engine.state(lot).minimumFen() - 1_000);
    if (!(outcome instanceof Refused)) {
      throw new AssertionError("a bid below the step was not refused: " + outcome);
    }
  }

  /** The lot is closed in Redis and not in the journal yet: what is sent now is too late. */
  private void bidBehindTheEnd() {
    LiveState state = engine.state(lot);
    until("the end is near", () -> System.currentTimeMillis() > endInRedis() - 300);
    journals.getLast().hold(true);
    String bidder = nextBidder();
    CompletableFuture<BidOutcome> answer;
    var key = TestKeys.fresh();
    try {
      until("the lot is closed in Redis", () -> inRedis("closed").equals("1"));
      long seq = seqInRedis();
      answer = engine.begin(lot, bidder, key, state.minimumFen(), state.epoch());
      for (int i = 0; i < 20 && seqInRedis() == seq; i++) {
        LockSupport.parkNanos(20_000_000);
      }
    } finally {
      journals.getLast().hold(false);
    }
    if (answer.join() instanceof Recorded late) {
      clients.acknowledge(late, true);
    }
  }

  private long endInRedis() {
    return Long.parseLong(inRedis("endAt"));
  }

  /** One bid on its way. */
  private record Sent(String bidder, BidKey key, CompletableFuture<BidOutcome> answer) {}

  /** Three bids that are decided and in the stream, with the journal held. */
  private List<Sent> decidedBids() {
    journals.getLast().hold(true);
    LiveState state = engine.state(lot);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String bidder = nextBidder();
      var key = TestKeys.fresh();
      long amount = state.minimumFen() + i * 1_000L;
      long seq = seqInRedis();
      sent.add(new Sent(bidder, key, engine.begin(lot, bidder, key, amount, state.epoch())));
      until("the bid is decided", () -> seqInRedis() > seq);
    }
    return sent;
  }

  private long seqInRedis() {
    return Long.parseLong(inRedis("seq"));
  }

  private String inRedis(String field) {
    try (var connection = redis.connect()) {
      return Objects.requireNonNullElse(
          connection.hget(bucket().tag() + ":lot:" + lot, field), "0");
    }
  }

  private Bucket bucket() {
    return Bucket.firstChoice(lot);
  }

  private void killWithATailOnDisk() {
    List<Sent> sent = decidedBids();
    try (var connection = redis.connect()) {
      connection
          .xrange(bucket().tag() + ":bids", (StreamEntryID) null, null)
          .forEach(entry -> survived.add(entry.getFields().get("r")));
    }
    redis.kill9();
    redis.start();
    journals.getLast().hold(false);
    sent.forEach(one -> settle(one.bidder(), one.key(), one.answer().join()));
  }

  private void loseNodeAndRedisWithItsDisk() {
    List<Sent> sent = decidedBids();
    answeredAlready(sent).forEach(recorded -> clients.acknowledge(recorded, false));
    engine.close();
    redis.kill9();
    redis.wipe();
    redis.start();
    engine = start("node-2");
    sent.stream()
        .filter(one -> !one.answer().isDone())
        .forEach(one -> settle(one.bidder(), one.key(), new BidOutcome.Unknown()));
  }

  /** What came before the node was lost: nothing, as long as the journal is waited for. */
  private static List<Recorded> answeredAlready(List<Sent> sent) {
    var all =
        CompletableFuture.allOf(
            sent.stream().map(Sent::answer).toArray(CompletableFuture<?>[]::new));
    try {
      all.get(1, java.util.concurrent.TimeUnit.SECONDS);
    } catch (Exception notInTime) {
      return List.of();
    }
    return sent.stream()
        .map(one -> one.answer().join())
        .flatMap(outcome -> outcome instanceof Recorded r ? Optional.of(r).stream() : null)
        .toList();
  }
}
