package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fachui.auction.bidding.model.Bucket;

/** What was decided, in order, per bucket. A port; Redis stands behind it. */
public interface BidStreams {
  /**
   * Entries after a place in each bucket, waiting for the first.
   *
   * @param after bucket → the last id that is known
   * @param atMostPerBucket entries of one bucket at most
   * @return in the order of each stream; empty after the time is over
   * @throws StoreAway if the streams cannot be read
   */
  List<StreamEntry> read(Map<Bucket, String> after, int atMostPerBucket, Duration wait);

  /**
   * Forgets entries older than an instant, but none after the last journaled one.
   *
   * @throws StoreAway if the stream cannot be reached
   */
  void trim(Bucket bucket, long beforeMs, String lastJournaledId);
}
