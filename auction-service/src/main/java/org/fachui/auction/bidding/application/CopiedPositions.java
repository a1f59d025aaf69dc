package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.fachui.auction.bidding.model.Bucket;

/**
 * Up to which entry the journal of each bucket is on a second disk: what a stream may forget.
 *
 * <p>Positions are noted together with the end of PostgreSQL's log, which is read after them; when
 * the other disk has the log up to there, it has the positions.
 */
final class CopiedPositions {
  /** While the other disk is silent nothing more is noted: the oldest notes are the useful ones. */
  private static final int NOTED = 60;

  private static final Duration LATE = Duration.ofHours(1);

  private final SecondDisk disk;
  private final Incidents incidents;
  private final InstantSource clock;
  private final Deque<Note> notes = new ArrayDeque<>();
  private Map<Bucket, String> copied = Map.of();
  private boolean reported;

  private record Note(Instant at, long written, Map<Bucket, String> entries) {}

  CopiedPositions(SecondDisk disk, Incidents incidents, InstantSource clock) {
    this.disk = disk;
    this.incidents = incidents;
    this.clock = clock;
  }

  /**
   * The last entry of each bucket that is known to be on the second disk.
   *
   * @param running where the journal stands now
   * @throws StoreAway if the journal cannot be asked
   */
  Map<Bucket, String> after(Map<Bucket, BucketPosition> running) {
    if (notes.size() < NOTED) {
      Map<Bucket, String> entries = new HashMap<>();
      running.forEach((bucket, position) -> entries.put(bucket, position.lastStreamId()));
      notes.add(new Note(clock.instant(), disk.written(), entries));
    }
    OptionalLong kept = disk.kept();
    while (!notes.isEmpty() && kept.isPresent() && notes.getFirst().written() <= kept.getAsLong()) {
      copied = notes.removeFirst().entries();
      reported = false;
    }
    reportIfLate(kept);
    return copied;
  }

  private void reportIfLate(OptionalLong kept) {
    Note oldest = notes.peekFirst();
    if (oldest != null && !reported && oldest.at().plus(LATE).isBefore(clock.instant())) {
      reported = true;
      incidents.report(
          "SECOND_DISK_BEHIND",
          null,
          null,
          "the log of "
              + oldest.at()
              + (kept.isPresent() ? " is not on the second disk" : " is on no second disk known")
              + "; bid streams grow until it is");
    }
  }
}
