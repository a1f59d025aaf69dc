package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.application.ArbiterData.Held;
import org.fachui.auction.bidding.application.ArbiterData.HeldLot;
import org.fachui.auction.bidding.application.ArbiterData.Rebuilt;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;

/**
 * Compares what the arbiter holds of a bucket with the journal, and repairs it if they disagree.
 * Only the holder of the bucket's lease does this.
 *
 * <p>The journal is a prefix of the surviving stream: nothing is repaired, the rest is journaled
 * unchanged. Data missing, or behind the journal: rebuilt from the journal under a new epoch; what
 * was decided and lost before it was journaled is void as a whole, and nobody was told otherwise.
 * Anything else is a fork: the bucket stops.
 *
 * <p>A journal that was itself put back from a backup is behind a stream that survived: nothing is
 * decided until the rest of the stream is journaled, and then the arbiter's data are rebuilt under
 * an epoch that nobody has seen.
 */
public final class Recovering {
  private final ArbiterData data;
  private final BidStreams streams;
  private final Journal journal;
  private final CommitMarks marks;
  private final Incidents incidents;

  /** Recovery over these ports. */
  public Recovering(
      ArbiterData data,
      BidStreams streams,
      Journal journal,
      CommitMarks marks,
      Incidents incidents) {
    this.data = data;
    this.streams = streams;
    this.journal = journal;
    this.marks = marks;
    this.incidents = incidents;
  }

  /**
   * Brings the bucket to agreement, or leaves it as it is for the next attempt.
   *
   * @throws JournalConflict if arbiter and journal have forked
   * @throws StoreAway if a store failed
   */
  void compare(JournaledBucket bucket) {
    OptionalLong restored = journal.restoredEpoch(bucket.bucket());
    if (restored.isPresent()) {
      catchUp(bucket, restored.getAsLong());
      return;
    }
    Held held = data.held(bucket.bucket());
    long epoch = bucket.position().epoch();
    if (held.epoch().isPresent() && held.epoch().getAsLong() > epoch) {
      throw new JournalConflict(
          bucket.bucket(),
          "the arbiter is at epoch " + held.epoch().getAsLong() + ", the journal at " + epoch);
    }
    try {
      repair(bucket, held, epoch);
    } catch (JournalConflict conflict) {
      // Data of one process and the stream of the next disagree without anything being wrong.
      if (!data.held(bucket.bucket()).run().equals(held.run())) {
        throw new StoreAway("Redis is another process now", conflict);
      }
      throw conflict;
    }
  }

  private void repair(JournaledBucket bucket, Held held, long epoch) {
    if (held.epoch().isEmpty() || held.epoch().getAsLong() < epoch || behind(bucket, held)) {
      rebuild(bucket, held);
    } else {
      requireContinuation(bucket, held);
      bucket.agreed(data.confirm(bucket.bucket(), held.run(), epoch));
    }
  }

  /**
   * The journal was put back from a backup: what survives in the stream is journaled unchanged
   * before anything is rebuilt over it.
   */
  private void catchUp(JournaledBucket bucket, long knownEpoch) {
    Bucket id = bucket.bucket();
    data.stop(id);
    Held held = data.held(id);
    if (held.confirmed()) {
      throw new StoreAway("the decisions in " + id + " could not be stopped", null);
    }
    BucketPosition from = bucket.position();
    if (held.epoch().isPresent() && held.epoch().getAsLong() > from.epoch()) {
      throw new JournalConflict(
          id,
          "the backup is of epoch "
              + from.epoch()
              + ", the arbiter was rebuilt under epoch "
              + held.epoch().getAsLong()
              + " after it was taken");
    }
    if (held.epoch().isPresent() && hasMore(id, from.lastStreamId())) {
      bucket.catchUp();
      return;
    }
    if (held.epoch().isPresent()) {
      requireNothingMissing(bucket, held);
    }
    long epoch = Math.max(newEpoch(from, held), knownEpoch + 1);
    rebuild(bucket, journal.newEpoch(id, from, epoch), "RESTORED", from.position() > 0);
  }

  private boolean hasMore(Bucket id, String lastStreamId) {
    return !streams.read(Map.of(id, lastStreamId), 1, Duration.ZERO).isEmpty();
  }

  /** The stream was forgotten in part if a lot came further in the arbiter than in the journal. */
  private void requireNothingMissing(JournaledBucket bucket, Held held) {
    held.lots()
        .forEach(
            (id, lot) -> {
              if (lot.seq() > journaled(bucket, id).seq()) {
                throw missing(bucket, id);
              }
            });
    for (UUID id : journal.unfinishedLots(bucket.bucket())) {
      if (!held.lots().containsKey(id)) {
        throw missing(bucket, id);
      }
    }
  }

  private static JournalConflict missing(JournaledBucket bucket, UUID lot) {
    return new JournalConflict(
        bucket.bucket(), "the stream no longer has all that was decided of lot " + lot);
  }

  /** Whether the arbiter lacks a journaled record. It must not have others in its place. */
  private boolean behind(JournaledBucket bucket, Held held) {
    boolean behind = false;
    for (UUID id : journal.unfinishedLots(bucket.bucket())) {
      behind |= !held.lots().containsKey(id);
    }
    // A lot that is closed in the journal may be open in an older copy: it would be closed twice.
    for (Map.Entry<UUID, HeldLot> lot : held.lots().entrySet()) {
      behind |= lot.getValue().seq() < bucket.lot(lot.getKey()).seq();
    }
    if (behind && !tail(bucket).isEmpty()) {
      throw new JournalConflict(
          bucket.bucket(), "the arbiter lacks journaled records and has decided others");
    }
    return behind;
  }

  private List<StreamEntry> tail(JournaledBucket bucket) {
    List<StreamEntry> all = new ArrayList<>();
    String last = bucket.position().lastStreamId();
    while (true) {
      List<StreamEntry> page = streams.read(Map.of(bucket.bucket(), last), 1_000, Duration.ZERO);
      if (page.isEmpty()) {
        return all;
      }
      all.addAll(page);
      last = page.getLast().id();
    }
  }

  /** What is not journaled yet has to begin where the journal ends, lot by lot, and be complete. */
  private void requireContinuation(JournaledBucket bucket, Held held) {
    Map<UUID, HeldLot> reached = new HashMap<>();
    for (StreamEntry entry : tail(bucket)) {
      BidRecord record = JournaledLot.read(entry.text());
      var id = UUID.fromString(record.lot());
      HeldLot before = reached.computeIfAbsent(id, lot -> journaled(bucket, lot));
      if (record.seq() > before.seq() + 1) {
        throw new JournalConflict(
            bucket.bucket(), "the stream of lot " + id + " lacks record " + (before.seq() + 1));
      }
      if (record.seq() == before.seq() + 1) {
        reached.put(id, step(bucket.bucket(), before, record));
      }
    }
    for (Map.Entry<UUID, HeldLot> lot : held.lots().entrySet()) {
      HeldLot stands = reached.computeIfAbsent(lot.getKey(), id -> journaled(bucket, id));
      boolean same = lot.getValue().seq() < stands.seq() || lot.getValue().equals(stands);
      if (!same) {
        throw new JournalConflict(
            bucket.bucket(), "lot " + lot.getKey() + " stands elsewhere than stream and journal");
      }
    }
  }

  private static HeldLot journaled(JournaledBucket bucket, UUID id) {
    JournaledLot lot = bucket.lot(id);
    return lot.seq() == 0 ? new HeldLot(0, "") : new HeldLot(lot.seq(), lot.standing().lastBid());
  }

  private static HeldLot step(Bucket bucket, HeldLot before, BidRecord record) {
    if (!(record instanceof BidPlaced bid)) {
      return new HeldLot(record.seq(), before.lastBid());
    }
    if (!bid.prevBidId().equals(before.lastBid())) {
      throw new JournalConflict(
          bucket, "bid " + bid.seq() + " of lot " + bid.lot() + " follows another bid");
    }
    return new HeldLot(bid.seq(), bid.bidId());
  }

  private void rebuild(JournaledBucket bucket, Held held) {
    Bucket id = bucket.bucket();
    BucketPosition from = bucket.position();
    // Of an empty journal nobody knows whether something was decided before Redis was lost: a
    // refusal may wait that was judged by it. So the very first data, too, get an epoch of their
    // own.
    boolean first = from.position() == 0 && held.epoch().isEmpty();
    rebuild(bucket, journal.newEpoch(id, from, newEpoch(from, held)), "REBUILT", !first);
  }

  private void rebuild(JournaledBucket bucket, BucketPosition to, String kind, boolean told) {
    Bucket id = bucket.bucket();
    Map<UUID, Rebuilt> lots = new HashMap<>();
    long newest = 0;
    for (UUID lot : journal.unfinishedLots(id)) {
      LotReplay replay = LotReplay.of(journal.records(lot));
      newest = Math.max(newest, replay.standing().at());
      lots.put(lot, replay.rebuilt());
    }
    long alive = Math.max(newest, journal.lastTickMs(id));
    if (!data.rebuild(id, to.epoch(), newest, alive, lots)) {
      bucket.movedTo(journal.newEpoch(id, to, to.epoch() + 1));
      return;
    }
    bucket.movedTo(to);
    bucket.agreed(true);
    if (told) {
      incidents.report(
          kind,
          id,
          null,
          "from the journal under epoch " + to.epoch() + ": " + lots.size() + " lots");
      marks.publish(lots.keySet().stream().map(lot -> epochNews(bucket, lot)).toList());
    }
  }

  private static long newEpoch(BucketPosition from, Held held) {
    return Math.max(from.epoch(), held.epoch().orElse(0)) + 1;
  }

  private static News epochNews(JournaledBucket bucket, UUID lot) {
    LotStanding standing = bucket.lot(lot).standing();
    return new News(lot, standing.seq(), bucket.position().epoch(), List.of());
  }

  /**
   * Stops a bucket for good, until an operator acts: its lots show as paused.
   *
   * @param leaseToken under which the conflict was found: whoever has lost the lease has compared
   *     with what was true before, and stops nothing
   * @throws LeaseLost if another holds the bucket
   * @throws StoreAway if the journal could not be marked; the bucket is not stopped then
   */
  void stop(JournalConflict conflict, long leaseToken) {
    Bucket bucket = conflict.bucket();
    journal.stop(bucket, leaseToken, PlatformPause.FORKED);
    data.stop(bucket);
    incidents.report("FORK", bucket, null, String.valueOf(conflict.getMessage()));
  }
}
