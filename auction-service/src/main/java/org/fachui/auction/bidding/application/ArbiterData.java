package org.fachui.auction.bidding.application;

import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;

/** Compares and repairs what the arbiter holds of a bucket. A port; Redis stands behind it. */
public interface ArbiterData {

  /**
   * What the arbiter holds.
   *
   * @param run id of the process that answered
   * @param confirmed whether scripts decide in that process
   * @param epoch empty if the bucket is missing
   */
  record Held(String run, boolean confirmed, OptionalLong epoch, Map<UUID, HeldLot> lots) {}

  /**
   * A lot as the arbiter holds it.
   *
   * @param lastBid empty if there is no bid
   */
  record HeldLot(long seq, String lastBid) {}

  /**
   * A lot as it is to be held.
   *
   * @param fields of the lot's hash
   * @param ranks paddle → rank
   * @param keys paddle|bidId → what became of the key
   */
  record Rebuilt(Map<String, String> fields, Map<String, String> ranks, Map<String, String> keys) {}

  /**
   * Reads what is held.
   *
   * @throws StoreAway if it cannot be read
   */
  Held held(Bucket bucket);

  /**
   * Lets scripts decide in the process of that id, whose data agreed.
   *
   * @return false if it changed meanwhile
   * @throws StoreAway if the arbiter cannot be reached
   */
  boolean confirm(Bucket bucket, String run, long epoch);

  /** Stops every decision in the bucket, if the arbiter can be reached. */
  void stop(Bucket bucket);

  /**
   * Replaces all data of the bucket, visible at once, and begins a new stream.
   *
   * @param atMs instant of the newest record
   * @param tickMs last sign of life
   * @return false if a rebuild under this or a later epoch was begun by another
   * @throws StoreAway if the arbiter cannot be reached; nothing is visible then
   */
  boolean rebuild(Bucket bucket, long epoch, long atMs, long tickMs, Map<UUID, Rebuilt> lots);
}
