package org.fachui.auction.bidding.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.application.BidStreams;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.application.StreamEntry;
import org.fachui.auction.bidding.model.Bucket;

/** The data of buckets and their streams, as the adapters read, repair and trim them. */
final class RedisDataPorts implements ArbiterData, BidStreams {
  private final Scheduler scheduler;
  private final Wire wire;
  private final SimulatedRedis redis;
  private final SimulatedPostgres postgres;
  private final Mutation mutation;
  private int runThatWasRead;

  /**
   * @param postgres read by mutations alone
   */
  RedisDataPorts(
      Scheduler scheduler,
      Wire wire,
      SimulatedRedis redis,
      SimulatedPostgres postgres,
      Mutation mutation) {
    this.scheduler = scheduler;
    this.wire = wire;
    this.redis = redis;
    this.postgres = postgres;
    this.mutation = mutation;
  }

  private <T> T call(Supplier<T> effect) {
    try {
      return wire.call(redis, effect);
    } catch (BrokenOff broken) {
      throw new StoreAway("Redis did not answer", broken);
    }
  }

  /** Two calls: in between something may be decided. */
  @Override
  public Held held(Bucket id) {
    record Meta(int run, int confirmed, OptionalLong epoch) {}
    Meta meta =
        call(
            () -> {
              RedisBucket bucket = redis.bucket(id);
              Long epoch = bucket.epoch;
              return new Meta(
                  redis.run(),
                  bucket.run,
                  epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch));
            });
    Map<UUID, HeldLot> lots =
        call(
            () -> {
              Map<UUID, HeldLot> held = new HashMap<>();
              redis
                  .bucket(id)
                  .lots
                  .forEach((lot, data) -> held.put(lot, new HeldLot(data.seq, data.lastBid)));
              return held;
            });
    boolean confirmed = meta.run() == meta.confirmed();
    String run = Integer.toString(meta.run());
    return switch (mutation) {
      case REBUILD_OVER_TAIL ->
          new Held(run, confirmed, confirmed ? meta.epoch() : OptionalLong.empty(), lots);
      case OLDER_COPY_TRUSTED -> new Held(run, confirmed, meta.epoch(), asJournaled());
      default -> new Held(run, confirmed, meta.epoch(), lots);
    };
  }

  private Map<UUID, HeldLot> asJournaled() {
    Map<UUID, HeldLot> lots = new HashMap<>();
    postgres
        .tables()
        .live
        .forEach(
            (id, row) -> lots.put(id, new HeldLot(row.standing().seq(), row.standing().lastBid())));
    return lots;
  }

  @Override
  public boolean confirm(Bucket id, String run, long epoch) {
    return call(
        () -> {
          RedisBucket bucket = redis.bucket(id);
          Long found = bucket.epoch;
          boolean same = redis.run() == Integer.parseInt(run) && found != null && found == epoch;
          bucket.run = same ? redis.run() : bucket.run;
          return same;
        });
  }

  @Override
  public void stop(Bucket id) {
    try {
      wire.call(
          redis,
          () -> {
            redis.bucket(id).run = 0;
            return true;
          });
    } catch (BrokenOff away) {
      assert away != null;
    }
  }

  /** As many calls as the adapter makes: begin, one for each lot, finish. */
  @Override
  public boolean rebuild(Bucket id, long epoch, long atMs, long tickMs, Map<UUID, Rebuilt> lots) {
    if (!call(() -> begin(redis.bucket(id), epoch))) {
      return false;
    }
    for (Map.Entry<UUID, Rebuilt> lot : new TreeMap<>(lots).entrySet()) {
      if (!call(() -> load(redis.bucket(id), epoch, lot.getKey(), lot.getValue()))) {
        return false;
      }
    }
    return call(() -> finish(redis.bucket(id), epoch, atMs, tickMs));
  }

  private boolean begin(RedisBucket bucket, long epoch) {
    Long found = bucket.epoch;
    if ((found != null && found >= epoch) || bucket.building >= epoch) {
      return false;
    }
    bucket.building = epoch;
    bucket.built = new TreeMap<>();
    bucket.run = 0;
    return true;
  }

  private boolean load(RedisBucket bucket, long epoch, UUID id, Rebuilt lot) {
    if (bucket.building != epoch) {
      return false;
    }
    var built = new RedisLot(lot);
    if (mutation == Mutation.KEYS_FORGOTTEN) {
      built.keys.clear();
    } else if (mutation == Mutation.TOMBSTONES_FORGOTTEN) {
      built.keys.values().removeIf(known -> known.startsWith("T"));
    }
    bucket.built.put(id, built);
    return true;
  }

  private boolean finish(RedisBucket bucket, long epoch, long atMs, long tickMs) {
    if (bucket.building != epoch) {
      return false;
    }
    bucket.lots.clear();
    bucket.ends.clear();
    bucket.building = 0;
    redis.abandon(bucket.stream);
    bucket.stream = new ArrayList<>();
    bucket.built.forEach(
        (id, lot) -> {
          bucket.lots.put(id, lot);
          if (!lot.paused && !lot.closed) {
            bucket.ends.put(id, lot.endAt);
          }
        });
    bucket.built = new TreeMap<>();
    bucket.epoch = epoch;
    bucket.run = redis.run();
    bucket.at = atMs;
    bucket.tick = tickMs;
    bucket.gapFrom = null;
    bucket.gapTo = null;
    redis.ticked(tickMs);
    return true;
  }

  @Override
  public List<StreamEntry> read(Map<Bucket, String> after, int atMostPerBucket, Duration wait) {
    Map<Bucket, RedisBucket.Id> ids = new TreeMap<>();
    after.forEach((bucket, id) -> ids.put(bucket, RedisBucket.Id.parse(id)));
    if (wait.isPositive()) {
      scheduler.await(() -> hasMore(ids), wait.toMillis());
    }
    return call(
        () -> {
          int before = runThatWasRead;
          runThatWasRead = redis.run();
          if (before != 0 && before != runThatWasRead) {
            throw new StoreAway("Redis is another process now", null);
          }
          List<StreamEntry> entries = new ArrayList<>();
          ids.forEach(
              (id, last) ->
                  redis.bucket(id).after(last, atMostPerBucket).stream()
                      .filter(written -> !passedOver(written))
                      .map(written -> new StreamEntry(id, written.id().toString(), written.text()))
                      .forEach(entries::add));
          return entries;
        });
  }

  private boolean passedOver(RedisBucket.Written written) {
    var lot = postgres.tables().live.get(UUID.fromString(written.record().lot()));
    return mutation == Mutation.OLDER_COPY_TRUSTED
        && lot != null
        && lot.standing().seq() >= written.record().seq();
  }

  private boolean hasMore(Map<Bucket, RedisBucket.Id> after) {
    for (Map.Entry<Bucket, RedisBucket.Id> one : after.entrySet()) {
      if (redis.bucket(one.getKey()).hasAfter(one.getValue())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void trim(Bucket id, long beforeMs, String lastJournaledId) {
    boolean all = mutation == Mutation.TRIMMED_BEFORE_JOURNALED;
    call(
        () -> {
          String limit = beforeMs + "-0";
          String minimum = StreamEntry.isAfter(limit, lastJournaledId) ? lastJournaledId : limit;
          redis
              .bucket(id)
              .stream
              .removeIf(written -> all || RedisBucket.Id.parse(minimum).isAfter(written.id()));
          return true;
        });
  }
}
