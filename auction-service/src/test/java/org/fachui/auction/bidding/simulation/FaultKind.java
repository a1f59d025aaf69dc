package org.fachui.auction.bidding.simulation;

import java.util.Arrays;
import java.util.List;

/** What goes wrong at one step. */
enum FaultKind {
  REQUEST_LOST(Call.LOST, Redis.UP, Postgres.UP, Replica.UP),
  ANSWER_LOST(Call.DONE, Redis.UP, Postgres.UP, Replica.UP),
  REQUEST_LATE(Call.LATE, Redis.UP, Postgres.UP, Replica.UP),
  REPLICA_KILLED_BEFORE(Call.LOST, Redis.UP, Postgres.UP, Replica.KILLED),
  REPLICA_KILLED_AFTER(Call.DONE, Redis.UP, Postgres.UP, Replica.KILLED),
  REPLICA_FROZEN(Call.ANSWERED, Redis.UP, Postgres.UP, Replica.FROZEN),
  REDIS_KILLED_BEFORE(Call.LOST, Redis.KILLED, Postgres.UP, Replica.UP),
  REDIS_KILLED_AFTER(Call.DONE, Redis.KILLED, Postgres.UP, Replica.UP),
  REDIS_WIPED_BEFORE(Call.LOST, Redis.WIPED, Postgres.UP, Replica.UP),
  REDIS_WIPED_AFTER(Call.DONE, Redis.WIPED, Postgres.UP, Replica.UP),
  REDIS_OLDER_COPY(Call.DONE, Redis.OLDER_COPY, Postgres.UP, Replica.UP),
  POSTGRES_KILLED_BEFORE(Call.LOST, Redis.UP, Postgres.KILLED, Replica.UP),
  POSTGRES_KILLED_AFTER(Call.DONE, Redis.UP, Postgres.KILLED, Replica.UP),
  POWER_CUT(Call.DONE, Redis.KILLED, Postgres.KILLED, Replica.ALL_KILLED),
  REPLICA_AND_REDIS_LOST(Call.DONE, Redis.WIPED, Postgres.UP, Replica.KILLED),
  LATE_AND_REDIS_WIPED(Call.LATE, Redis.WIPED, Postgres.UP, Replica.UP),
  /** Part of what Redis holds is missing: an operator may have to look. */
  REDIS_KEYS_MISSING(Call.DONE, Redis.KEYS_MISSING, Postgres.UP, Replica.UP),
  /** PostgreSQL is put back from a backup, with nothing running; Redis is as it was. */
  POSTGRES_RESTORED(Call.LOST, Redis.UP, Postgres.RESTORED, Replica.ALL_KILLED);

  /** What becomes of the call of this step, if it goes to what fails. */
  enum Call {
    /** Executed and answered. */
    ANSWERED,
    /** Executed; the caller hears nothing. */
    DONE,
    /** Not executed; the caller hears nothing. */
    LOST,
    /** The caller hears nothing and it is executed later. */
    LATE
  }

  /** What becomes of Redis. */
  enum Redis {
    UP,
    KILLED,
    WIPED,
    OLDER_COPY,
    KEYS_MISSING
  }

  /** What becomes of PostgreSQL. */
  enum Postgres {
    UP,
    KILLED,
    RESTORED
  }

  /** What becomes of the replica that makes the call. */
  enum Replica {
    UP,
    FROZEN,
    KILLED,
    ALL_KILLED
  }

  private final Call call;
  private final Redis redis;
  private final Postgres postgres;
  private final Replica replica;

  FaultKind(Call call, Redis redis, Postgres postgres, Replica replica) {
    this.call = call;
    this.redis = redis;
    this.postgres = postgres;
    this.replica = replica;
  }

  Call call() {
    return call;
  }

  Redis redis() {
    return redis;
  }

  Postgres postgres() {
    return postgres;
  }

  Replica replica() {
    return replica;
  }

  /** Whether a bucket may have to stop for an operator afterwards. */
  boolean mayStop() {
    return this == REDIS_KEYS_MISSING || this == POSTGRES_RESTORED;
  }

  /** Whether Redis may lose what is not journaled, and nothing that is. */
  boolean losesApart() {
    return this == REDIS_OLDER_COPY || this == REDIS_KEYS_MISSING;
  }

  /** Those that may come together in any number without anything that was answered being lost. */
  static List<FaultKind> survivable() {
    return Arrays.stream(values()).filter(kind -> !kind.mayStop()).toList();
  }
}
