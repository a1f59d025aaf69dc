package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;

/** The record of everything that was decided. A port; PostgreSQL stands behind it. */
public interface Journal {
  /**
   * Appends to one or several buckets in one transaction.
   *
   * @throws LeaseLost if another holds a bucket or has rebuilt it; nothing was written
   * @throws JournalConflict if a row is there already with other content; nothing was written
   * @throws StoreAway if the store failed; whether it was written is not known
   */
  void append(List<BucketCommit> commits);

  /**
   * Where a bucket stands.
   *
   * @throws StoreAway if it cannot be read
   */
  BucketPosition position(Bucket bucket);

  /**
   * The records of a lot in order, as canonical text.
   *
   * @throws StoreAway if they cannot be read
   */
  List<String> records(UUID lotId);

  /**
   * One record of a lot as canonical text.
   *
   * @throws StoreAway if it cannot be read
   */
  Optional<String> record(UUID lotId, long seq);

  /**
   * Lots with records of which the last is not CLOSED.
   *
   * @throws StoreAway if they cannot be read
   */
  List<UUID> unfinishedLots(Bucket bucket);

  /**
   * The largest epoch that is known of before this journal was put back from a backup; empty if it
   * was not, or if the bucket has had a new epoch since.
   *
   * @throws StoreAway if it cannot be read
   */
  OptionalLong restoredEpoch(Bucket bucket);

  /**
   * Gives the bucket a new epoch for a rebuild of the arbiter's data and sets its stream back to
   * the beginning. A restored journal is like any other from then on.
   *
   * @throws LeaseLost if another holds the bucket
   * @throws StoreAway if the store failed
   */
  BucketPosition newEpoch(Bucket bucket, BucketPosition from, long epoch);

  /**
   * Marks the bucket as stopped: its lots show as paused with this reason until an operator acts.
   *
   * @param leaseToken of whoever stops it
   * @throws LeaseLost if another holds the bucket
   * @throws StoreAway if the store failed
   */
  void stop(Bucket bucket, long leaseToken, String reason);

  /**
   * The last tick that is known of a bucket, milliseconds since 1970, or 0.
   *
   * @throws StoreAway if it cannot be read
   */
  long lastTickMs(Bucket bucket);
}
