package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.simulation.PostgresTables.BucketRow;

/**
 * PostgreSQL as one process: what is committed stands, and the row of a bucket is locked from the
 * check of its numbers to the commit. What was not committed when it dies is gone.
 */
final class SimulatedPostgres extends StoreProcess {
  private static final int BACKUP_ONE_IN = 60;

  private final Scheduler scheduler;
  private final Wire wire;
  private final Random random;
  private final Map<Bucket, Object> locks = new TreeMap<>();
  private final Map<UUID, Published> published = new TreeMap<>();
  private final List<String> incidents = new ArrayList<>();
  private PostgresTables tables = new PostgresTables();
  private PostgresTables backup;

  /** A lot of the catalogue with the paddles it has from the beginning or gets later. */
  record Published(Opening opening, List<Qualified> paddles) {}

  /**
   * A qualified bidder.
   *
   * @param fromMs when the enrolment qualified him
   */
  record Qualified(String subject, PaddleGrant grant, long fromMs) {}

  SimulatedPostgres(Scheduler scheduler, Wire wire, Random random, List<Bucket> buckets) {
    super(scheduler);
    this.scheduler = scheduler;
    this.wire = wire;
    this.random = random;
    buckets.forEach(bucket -> tables.buckets.put(bucket, new BucketRow()));
    this.backup = tables.copy();
  }

  void publish(Published lot) {
    published.put(lot.opening().lot().id(), lot);
  }

  Map<UUID, Published> published() {
    return published;
  }

  PostgresTables tables() {
    return tables;
  }

  BucketRow bucket(Bucket id) {
    BucketRow row = tables.buckets.get(id);
    if (row == null) {
      throw new IllegalStateException("no row of " + id);
    }
    return row;
  }

  /** One transaction of one statement, or several that nothing can come between. */
  <T> T transaction(Supplier<T> work) {
    try {
      return wire.call(this, work);
    } catch (BrokenOff broken) {
      throw new StoreAway("PostgreSQL: 08006", broken);
    }
  }

  /** The same for statements that change something: a backup may be taken before. */
  <T> T writing(Supplier<T> work) {
    return transaction(
        () -> {
          if (random.nextInt(BACKUP_ONE_IN) == 0) {
            backup = tables.copy();
          }
          return work.get();
        });
  }

  /** Waits for rows that another transaction has locked. */
  void awaitUnlocked(List<Bucket> buckets) {
    while (buckets.stream().anyMatch(locks::containsKey)) {
      scheduler.await(() -> buckets.stream().noneMatch(locks::containsKey), 60_000);
    }
  }

  boolean locked(Bucket bucket) {
    return locks.containsKey(bucket);
  }

  void lock(List<Bucket> buckets, Object owner) {
    buckets.forEach(bucket -> locks.put(bucket, owner));
  }

  void unlock(Object owner) {
    locks.values().removeIf(holder -> holder == owner);
  }

  boolean owns(Bucket bucket, Object owner) {
    return locks.get(bucket) == owner;
  }

  void report(String incident) {
    incidents.add(incident);
  }

  List<String> incidents() {
    return incidents;
  }

  /** Whether an operator has to look at a bucket. */
  boolean anyStopped() {
    return tables.buckets.values().stream().anyMatch(row -> row.stopped);
  }

  OptionalLong restoredEpoch(Bucket id) {
    Long epoch = bucket(id).restoredEpoch;
    return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
  }

  /** What a fault does to it. */
  void strike(FaultKind.Postgres fault, long downMs) {
    if (fault == FaultKind.Postgres.UP) {
      return;
    }
    locks.clear();
    if (fault == FaultKind.Postgres.RESTORED) {
      restore();
    }
    restart(downMs);
  }

  /** As {@code fachui_restored} of migration 205 does. */
  private void restore() {
    PostgresTables lost = tables;
    tables = backup.copy();
    tables.buckets.forEach(
        (id, row) -> {
          BucketRow before = lost.buckets.getOrDefault(id, row);
          row.restoredEpoch = Math.max(row.epoch, before.epoch);
          row.batch += 1_000_000;
          row.token += 1_000_000;
          row.untilMs = 0;
        });
  }
}
