package org.fachui.auction.bidding.simulation;

import static org.fachui.auction.bidding.simulation.FaultKind.ANSWER_LOST;
import static org.fachui.auction.bidding.simulation.FaultKind.POSTGRES_KILLED_BEFORE;
import static org.fachui.auction.bidding.simulation.FaultKind.REDIS_KILLED_AFTER;
import static org.fachui.auction.bidding.simulation.FaultKind.REDIS_KILLED_BEFORE;
import static org.fachui.auction.bidding.simulation.FaultKind.REDIS_OLDER_COPY;
import static org.fachui.auction.bidding.simulation.FaultKind.REDIS_WIPED_AFTER;
import static org.fachui.auction.bidding.simulation.FaultKind.REDIS_WIPED_BEFORE;
import static org.fachui.auction.bidding.simulation.FaultKind.REPLICA_FROZEN;
import static org.fachui.auction.bidding.simulation.FaultKind.REPLICA_KILLED_AFTER;
import static org.fachui.auction.bidding.simulation.FaultKind.REQUEST_LATE;

import java.util.List;
import org.fachui.auction.bidding.application.BucketPosition;

/** One fault planted in the protocol, in a port or in what stands behind it. */
enum Mutation {
  /** As shipped. */
  NONE(Figure.FAULT),
  /** Bidders are answered before the journal has what they are told. */
  ANSWER_BEFORE_JOURNAL(Figure.RECEIPT, POSTGRES_KILLED_BEFORE),
  /** A refusal is told before the record is journaled that it was judged by. */
  REFUSAL_BEFORE_JOURNAL(Figure.CONTRADICTED, REDIS_WIPED_BEFORE),
  /** A restarted Redis is rebuilt from the journal although its own data survived. */
  REBUILD_OVER_TAIL(Figure.FORKED, REDIS_KILLED_AFTER),
  /** A rebuild leaves the epoch as it is. */
  EPOCH_NOT_RAISED(Figure.STOPPED, REDIS_OLDER_COPY, REDIS_WIPED_AFTER),
  /** A rebuild loads no tombstones. */
  TOMBSTONES_FORGOTTEN(Figure.CONTRADICTED, REDIS_KILLED_BEFORE, REDIS_WIPED_AFTER),
  /** A rebuild loads no keys at all. */
  KEYS_FORGOTTEN(Figure.CONTRADICTED, REDIS_WIPED_AFTER),
  /** An append checks the epoch alone, not whose lease it is, and no unique key is in its way. */
  LEASE_WITHOUT_TOKEN(Figure.GAP, REPLICA_FROZEN),
  /** An append checks nothing: the lease was there when the round began. */
  LEASE_UNCHECKED(Figure.GAP, REPLICA_FROZEN),
  /** A new epoch is given by whoever thinks that the bucket is his. */
  EPOCH_WITHOUT_LEASE(
      Figure.FORKED, REDIS_WIPED_BEFORE, REPLICA_FROZEN, REDIS_WIPED_BEFORE, REPLICA_FROZEN),
  /** Nothing is locked from the check to the commit, and no unique key is in its way. */
  APPEND_WITHOUT_LOCK(Figure.GAP, REPLICA_FROZEN),
  /** An append without an answer is repeated as it is, and no unique key is in its way. */
  APPENDED_TWICE(Figure.GAP, ANSWER_LOST),
  /** An older copy of Redis goes on deciding; rows that are there already are passed over. */
  OLDER_COPY_TRUSTED(Figure.FORKED, REDIS_OLDER_COPY),
  /** NOT_RECORDED is told without a tombstone. */
  RESOLVED_WITHOUT_TOMBSTONE(Figure.CONTRADICTED, REQUEST_LATE),
  /** The script takes a key for new that it has seen. */
  KEYS_NOT_REMEMBERED(Figure.CONTRADICTED, ANSWER_LOST),
  /** The script does not compare the epoch that the bidder saw. */
  BID_OF_ANY_EPOCH(Figure.CONTRADICTED, REQUEST_LATE, REDIS_WIPED_AFTER),
  /** A bid below the step moves the end. */
  REFUSED_BID_EXTENDS(Figure.END),
  /** Not the first bid alone: every bid begins the time that the first one gives. */
  EVERY_BID_RESTARTS(Figure.END),
  /** The end of the whole window wins over the time that the first bid gives. */
  WINDOW_ENDS_FIRST(Figure.END),
  /** Closing trusts the index of end times, and a bid does not move it. */
  CLOSE_WITHOUT_TIME(Figure.END),
  /** A pause for a fault begins when it is decided, not with the last sign of life. */
  PAUSE_SINCE_NOW(Figure.END, REPLICA_FROZEN, REPLICA_KILLED_AFTER),
  /** The stream is trimmed to its end. */
  TRIMMED_BEFORE_JOURNALED(Figure.STOPPED, REPLICA_FROZEN);

  private final Figure figure;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
  private final List<FaultKind> hunted;

  /**
   * @param figure that tells
   * @param hunted the faults that bring it to light, in their order; none if no fault is needed
   */
  Mutation(Figure figure, FaultKind... hunted) {
    this.figure = figure;
    this.hunted = List.of(hunted);
  }

  Figure figure() {
    return figure;
  }

  List<FaultKind> hunted() {
    return hunted;
  }

  /** Whether the engine's own check of records would notice first: it is switched off then. */
  boolean unchecked() {
    return switch (this) {
      case REFUSED_BID_EXTENDS,
          EVERY_BID_RESTARTS,
          WINDOW_ENDS_FIRST,
          CLOSE_WITHOUT_TIME,
          KEYS_NOT_REMEMBERED,
          KEYS_FORGOTTEN,
          TOMBSTONES_FORGOTTEN,
          OLDER_COPY_TRUSTED,
          APPENDED_TWICE ->
          true;
      default -> false;
    };
  }

  /** Whether the append's check lets the commit pass. */
  boolean accepts(BucketPosition from, BucketPosition found) {
    return switch (this) {
      case LEASE_UNCHECKED, APPENDED_TWICE -> true;
      case LEASE_WITHOUT_TOKEN -> from.epoch() == found.epoch();
      default -> from.equals(found);
    };
  }

  /** Whether no unique key is in the way of a row. */
  boolean insertsTwice() {
    return switch (this) {
      case APPENDED_TWICE,
          LEASE_UNCHECKED,
          LEASE_WITHOUT_TOKEN,
          APPEND_WITHOUT_LOCK,
          KEYS_NOT_REMEMBERED,
          KEYS_FORGOTTEN,
          TOMBSTONES_FORGOTTEN ->
          true;
      default -> false;
    };
  }
}
