package org.fachui.auction.bidding.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.auction.bidding.simulation.PostgresTables.LiveRow;
import org.fachui.auction.bidding.simulation.SimulatedPostgres.Published;
import org.fachui.auction.bidding.simulation.SimulatedPostgres.Qualified;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/** One schedule: two replicas, both stores, a few bidders, one or two lots, all from one seed. */
final class World {
  static final long BEGIN_MS = 1_800_000_000_000L;
  static final long INCREMENT = 100;

  private static final long LONGEST_MS = 240_000;
  private static final long MOST_STEPS = 30_000;
  private static final List<String> NODES = List.of("A", "B");

  private final Random random;
  private final Scheduler scheduler;
  private final Wire wire;
  private final SimulatedRedis redis;
  private final SimulatedPostgres postgres;
  private final Mutation mutation;
  private final Trace trace;
  private final Book book = new Book();
  private final Map<String, Replica> replicas = new TreeMap<>();
  private final Map<String, Integer> processes = new TreeMap<>();
  private final List<RuntimeException> faults = new ArrayList<>();
  private int busy;
  private boolean finished;

  World(long seed, List<Fault> plan, Mutation mutation, Trace trace) {
    this.random = new Random(seed);
    this.mutation = mutation;
    this.trace = trace;
    this.scheduler = new Scheduler(random, BEGIN_MS);
    this.wire = new Wire(scheduler, random, plan, trace);
    List<Bucket> buckets =
        random.nextInt(3) == 0 ? List.of(new Bucket(3), new Bucket(7)) : List.of(new Bucket(3));
    this.postgres = new SimulatedPostgres(scheduler, wire, random, buckets);
    this.redis = new SimulatedRedis(scheduler, random, buckets, id -> postgres.bucket(id).epoch);
    wire.strikesWith(this::strike);
    int lots = 1 + random.nextInt(2);
    for (int i = 0; i < lots; i++) {
      publish(i, buckets.get(i % buckets.size()));
    }
    NODES.forEach(node -> scheduler.spawn(null, random.nextInt(150), () -> startReplica(node)));
    scheduler.spawn(null, 500, this::watch);
  }

  /** Every other lot is a post-auction sale, whose first bid may end it earlier or later. */
  private static long firstBidEndsMs(UUID id) {
    long drawn = id.getLeastSignificantBits() & 0xfff;
    return drawn % 2 == 0 ? 0 : 1_000 + drawn;
  }

  private void publish(int number, Bucket bucket) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    long opensAt = BEGIN_MS + 200 + random.nextInt(1_500);
    long endAt = opensAt + 3_000 + random.nextInt(2_000);
    var opening =
        new Opening(
            new LotRef(id, bucket),
            opensAt,
            endAt,
            1_000,
            INCREMENT,
            4_500,
            2_500,
            firstBidEndsMs(id),
            800,
            "DRILL-2026",
            "ab".repeat(32),
            Profile.ED25519_SHA256);
    List<Qualified> paddles = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String paddle = "P000" + i;
      String subject = "bidder-" + number + "-" + i;
      int rank = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      long from = i == 3 ? opensAt + random.nextInt(800) : 0;
      var grant = new PaddleGrant(paddle, rank, "cd".repeat(32));
      paddles.add(new Qualified(subject, grant, from));
      var bidder = new Bidder(this, id, subject, paddle, 2 + random.nextInt(3));
      courier(opensAt - BEGIN_MS + random.nextInt(400) - 100, bidder::live);
    }
    postgres.publish(new Published(opening, paddles));
  }

  /** Somebody whose end the run waits for. */
  void courier(long afterMs, Runnable errand) {
    busy++;
    scheduler.spawn(
        null,
        afterMs,
        () -> {
          errand.run();
          busy--;
        });
  }

  private void startReplica(String node) {
    int number = processes.merge(node, 1, Integer::sum);
    var replica = new Replica(this, node, number);
    replicas.put(node, replica);
    replica.start();
  }

  private void strike(FaultKind fault, @Nullable Host caller) {
    redis.strike(fault.redis(), 20 + random.nextInt(1_200));
    postgres.strike(fault.postgres(), 20 + random.nextInt(1_200));
    Host victim = caller == null ? anyReplica().orElse(null) : caller;
    switch (fault.replica()) {
      case UP -> {}
      case FROZEN -> {
        if (victim != null) {
          victim.freezeUntil(scheduler.nowMs() + 1_000 + random.nextInt(6_000));
        }
      }
      case KILLED -> {
        if (victim instanceof Replica replica) {
          kill(replica);
        }
      }
      case ALL_KILLED -> List.copyOf(replicas.values()).forEach(this::kill);
    }
  }

  private void kill(Replica replica) {
    replica.kill();
    String node = replica.process().substring(0, 1);
    if (replicas.remove(node, replica)) {
      scheduler.spawn(null, 200 + random.nextInt(1_500), () -> startReplica(node));
    }
  }

  /** Marks to the other replica: late, twice as many as arrive. */
  void carry(SimulatedMarks from, List<News> news) {
    for (Replica replica : replicas.values()) {
      if (replica.marks() != from && random.nextInt(2) == 0) {
        scheduler.spawn(replica, random.nextInt(400), () -> replica.marks().tell(news));
      }
    }
  }

  /** A replica that answers at its door. */
  Optional<Replica> anyReplica() {
    List<Replica> alive = List.copyOf(replicas.values());
    if (alive.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(alive.get(random.nextInt(alive.size())));
  }

  private void watch() {
    long stoppedAt = Long.MAX_VALUE;
    while (true) {
      scheduler.sleep(500);
      long now = scheduler.nowMs();
      if (postgres.anyStopped()) {
        stoppedAt = Math.min(stoppedAt, now);
      }
      finished = busy == 0 && allClosed();
      boolean enough =
          finished
              || (stoppedAt <= now && now - stoppedAt > 4_000)
              || now > BEGIN_MS + LONGEST_MS
              || wire.steps() > MOST_STEPS;
      if (enough) {
        scheduler.end();
        return;
      }
    }
  }

  private boolean allClosed() {
    return postgres.published().keySet().stream()
        .allMatch(
            id -> {
              LiveRow row = postgres.tables().live.get(id);
              return row != null && row.state().closed();
            });
  }

  /** Runs it to its end. */
  World run() {
    scheduler.run();
    return this;
  }

  static BidKey key(long madeAtMs, Random random) {
    long high = (madeAtMs << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() >>> 2) | (1L << 63);
    return new BidKey(new UUID(high, low));
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(scheduler.nowMs());
      }
    };
  }

  void incident(String text) {
    postgres.report(text);
    trace.say(scheduler, text);
  }

  void told(String answer) {
    trace.say(scheduler, answer);
  }

  void fault(RuntimeException unexpected) {
    faults.add(unexpected);
  }

  List<RuntimeException> faults() {
    return faults;
  }

  boolean finished() {
    return finished;
  }

  Mutation mutation() {
    return mutation;
  }

  Random random() {
    return random;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Wire wire() {
    return wire;
  }

  SimulatedRedis redis() {
    return redis;
  }

  SimulatedPostgres postgres() {
    return postgres;
  }

  Book book() {
    return book;
  }
}
