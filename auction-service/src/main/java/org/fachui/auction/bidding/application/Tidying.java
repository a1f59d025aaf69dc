package org.fachui.auction.bidding.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;

/** Removes from the arbiter what the journal alone can answer. */
public final class Tidying {
  private static final Duration CLOSED_STAYS = Duration.ofMinutes(30);
  private static final Duration STREAM_STAYS = Duration.ofHours(24);
  private static final int LOTS_AT_ONCE = 100;

  private final Journaling journaling;
  private final LotArbiter arbiter;
  private final BidStreams streams;
  private final LiveLots lots;
  private final Clock clock;
  private final CopiedPositions copies;

  /** Over these ports. */
  public Tidying(
      Journaling journaling,
      LotArbiter arbiter,
      BidStreams streams,
      LiveLots lots,
      SecondDisk disk,
      Incidents incidents,
      Clock clock) {
    this.copies = new CopiedPositions(disk, incidents, clock);
    this.journaling = journaling;
    this.arbiter = arbiter;
    this.streams = streams;
    this.lots = lots;
    this.clock = clock;
  }

  /**
   * Retires lots that have been closed for half an hour and forgets entries after a day that are
   * journaled and on a second disk.
   *
   * @throws StoreAway if a store failed
   */
  public void tidy() {
    Map<Bucket, BucketPosition> running = journaling.running();
    for (LotRef lot : lots.closedFor(running.keySet(), CLOSED_STAYS.toMillis(), LOTS_AT_ONCE)) {
      arbiter.retire(lot.bucket(), lot.id());
    }
    long before = clock.millis() - STREAM_STAYS.toMillis();
    Map<Bucket, String> copied = copies.after(running);
    running.forEach(
        (bucket, position) -> {
          String kept = copied.get(bucket);
          if (position.position() > 0 && kept != null) {
            streams.trim(bucket, before, earlier(kept, position.lastStreamId()));
          }
        });
  }

  /** A stream that was rebuilt since counts anew. */
  private static String earlier(String kept, String journaled) {
    return StreamEntry.isAfter(kept, journaled) ? journaled : kept;
  }
}
