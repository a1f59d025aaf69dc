package org.fachui.auction.bidding.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.bidding.application.ArbiterData.Rebuilt;
import org.fachui.auction.bidding.application.StreamEntry;
import org.fachui.auction.bidding.infrastructure.LuaScripts;
import org.fachui.auction.bidding.infrastructure.RedisArbiter;
import org.fachui.auction.bidding.infrastructure.RedisBuckets;
import org.fachui.auction.bidding.infrastructure.RedisConnections;
import org.fachui.auction.bidding.infrastructure.RedisLots;
import org.fachui.auction.bidding.infrastructure.RedisPrimary;
import org.fachui.auction.bidding.infrastructure.RedisScripts;
import org.fachui.auction.bidding.infrastructure.RedisStreams;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.devstack.stores.RedisServer;
import redis.clients.jedis.Jedis;

/**
 * One bucket of a real Redis behind the production adapters.
 *
 * <p>Scripts decide at the clock of Redis, but never before the bucket's last instant. A test that
 * writes a last instant of the year 2100 therefore holds the clock in its hand: every decision
 * falls on exactly the millisecond that the test chose.
 *
 * <p>While it is in use, Redis does not wait for its disk: what is decided does not depend on it.
 */
final class TestBucket implements AutoCloseable {
  /** 2100-01-01T00:00:00Z. */
  static final long FAR_AHEAD_MS = 4_102_444_800_000L;

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final int MORE_THAN_A_STEP_WRITES = 1_000;

  private final Bucket bucket;
  private final Jedis redis;
  private final RedisConnections connections;
  private final RedisArbiter arbiter;
  private final RedisLots lots;
  private final RedisBuckets buckets;
  private final RedisStreams streams;
  private String lastEntry = StreamEntry.BEGINNING;

  TestBucket(RedisServer server, Bucket bucket, LuaScripts scripts) {
    this.bucket = bucket;
    this.redis = server.connect();
    redis.configSet("appendfsync", "no");
    this.connections =
        new RedisConnections(RedisPrimary.of(server.url()), 2, ANSWER_WITHIN, any -> {});
    RedisScripts calls = new RedisScripts(connections, scripts);
    this.arbiter = new RedisArbiter(calls);
    this.lots = new RedisLots(calls, connections);
    this.buckets = new RedisBuckets(calls, connections);
    this.streams = new RedisStreams(connections);
  }

  Bucket bucket() {
    return bucket;
  }

  RedisArbiter arbiter() {
    return arbiter;
  }

  RedisLots lots() {
    return lots;
  }

  RedisBuckets data() {
    return buckets;
  }

  /** Forgets everything and begins, empty, in this epoch at this instant. */
  TestBucket beginAt(long atMs, long epoch) {
    forget();
    rebuild(epoch, atMs, Map.of());
    return this;
  }

  private void forget() {
    redis.keys(bucket.tag() + "*").forEach(redis::unlink);
  }

  /** Rebuilds the bucket with the data that it has, as after a loss of Redis. */
  void beginEpoch(long epoch, long atMs, LotRef lot) {
    String name = bucket.tag() + ":lot:" + lot.id();
    Rebuilt same =
        new Rebuilt(
            redis.hgetAll(name), redis.hgetAll(name + ":paddles"), redis.hgetAll(name + ":keys"));
    rebuild(epoch, atMs, Map.of(lot.id(), same));
  }

  private void rebuild(long epoch, long atMs, Map<UUID, Rebuilt> held) {
    if (!buckets.rebuild(bucket, epoch, atMs, atMs, held)) {
      throw new AssertionError("epoch " + epoch + " of " + bucket + " was begun by another");
    }
    lastEntry = StreamEntry.BEGINNING;
  }

  /** Decisions fall on this instant until it is moved on or Redis's own clock reaches it. */
  void holdClockAt(long atMs) {
    redis.hset(bucket.tag() + ":meta", "at", Long.toString(atMs));
  }

  /** The clock of Redis itself. */
  long redisClock() {
    List<String> time = redis.time();
    return Long.parseLong(time.get(0)) * 1_000 + Long.parseLong(time.get(1)) / 1_000;
  }

  /** The texts that were appended since the last call. */
  List<String> newRecords() {
    List<StreamEntry> entries =
        streams.read(Map.of(bucket, lastEntry), MORE_THAN_A_STEP_WRITES, Duration.ZERO);
    if (!entries.isEmpty()) {
      lastEntry = entries.getLast().id();
    }
    return entries.stream().map(StreamEntry::text).toList();
  }

  /** The lot's end in the index of lots that can end; empty if it is not there. */
  String endOf(LotRef lot) {
    Double score = redis.zscore(bucket.tag() + ":ends", lot.id().toString());
    return score == null ? "" : Long.toString(score.longValue());
  }

  @Override
  public void close() {
    forget();
    redis.configSet("appendfsync", "always");
    connections.close();
    redis.close();
  }
}
