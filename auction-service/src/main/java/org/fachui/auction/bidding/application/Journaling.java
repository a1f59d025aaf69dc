package org.fachui.auction.bidding.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.model.Bucket;

/**
 * Takes what was decided from the streams into the journal, for the buckets whose lease this node
 * holds. One thread calls {@link #cycle}; the other methods may be called by any.
 */
public final class Journaling {
  private static final int ENTRIES_PER_BUCKET = 1_000;

  private final BidStreams streams;
  private final Journal journal;
  private final Recovering recovering;
  private final CommitMarks marks;
  private final LogCheck check;
  private final Sealing sealing;
  private final Clock clock;
  private final Map<Bucket, JournaledBucket> buckets = new TreeMap<>();
  private final Map<Bucket, Long> readUnder = new TreeMap<>();
  private final Map<Bucket, Long> leases = new ConcurrentHashMap<>();
  private final Set<Bucket> doubted = ConcurrentHashMap.newKeySet();
  private final Set<Bucket> stopped = ConcurrentHashMap.newKeySet();
  private final Map<Bucket, BucketPosition> seen = new ConcurrentHashMap<>();

  /** A journaler over these ports. */
  public Journaling(
      BidStreams streams,
      Journal journal,
      Recovering recovering,
      CommitMarks marks,
      LogCheck check,
      Sealing sealing,
      Clock clock) {
    this.streams = streams;
    this.journal = journal;
    this.recovering = recovering;
    this.marks = marks;
    this.check = check;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** The leases that this node holds from now on. */
  public void holds(Map<Bucket, Long> tokens) {
    leases.keySet().retainAll(tokens.keySet());
    leases.putAll(tokens);
  }

  /** The arbiter's data of this bucket have to be compared before more is taken from it. */
  public void doubt(Bucket bucket) {
    doubted.add(bucket);
  }

  /** The buckets that are journaled by this node now, in order, and where they stand. */
  public Map<Bucket, BucketPosition> running() {
    return Collections.unmodifiableMap(new TreeMap<>(seen));
  }

  /** The buckets in which this node has found a fork; nothing is decided or journaled in them. */
  public Set<Bucket> stopped() {
    return Set.copyOf(stopped);
  }

  /**
   * Compares what has to be compared, then waits for entries and journals them.
   *
   * @param wait for the first entry at most
   * @return how many rows were journaled
   * @throws StoreAway if a store failed; call again later
   */
  public int cycle(Duration wait) {
    try {
      prepare();
      Map<Bucket, String> after = new LinkedHashMap<>();
      buckets.values().stream()
          .filter(JournaledBucket::agreed)
          .forEach(b -> after.put(b.bucket(), b.position().lastStreamId()));
      seen.keySet().retainAll(after.keySet());
      buckets.values().stream()
          .filter(JournaledBucket::agreed)
          .forEach(b -> seen.put(b.bucket(), b.position()));
      buckets.values().stream()
          .filter(JournaledBucket::catchingUp)
          .forEach(b -> after.put(b.bucket(), b.position().lastStreamId()));
      if (after.isEmpty()) {
        return 0;
      }
      return commit(streams.read(after, ENTRIES_PER_BUCKET, wait));
    } catch (StoreAway away) {
      // What was under way may have been written: begin again from what the stores say.
      buckets.clear();
      seen.clear();
      throw away;
    } catch (LeaseLost lost) {
      lost(lost.bucket());
      return 0;
    } catch (JournalConflict conflict) {
      stop(conflict);
      return 0;
    }
  }

  private void prepare() {
    buckets
        .entrySet()
        .removeIf(
            e -> {
              Long token = leases.get(e.getKey());
              return token == null || token != e.getValue().position().leaseToken();
            });
    doubted.removeIf(
        bucket -> {
          JournaledBucket known = buckets.get(bucket);
          if (known != null) {
            known.agreed(false);
          }
          return true;
        });
    for (Map.Entry<Bucket, Long> lease : leases.entrySet()) {
      Bucket bucket = lease.getKey();
      if (stopped.contains(bucket)) {
        continue;
      }
      JournaledBucket known = buckets.get(bucket);
      if (known == null) {
        known = new JournaledBucket(bucket, journal, check);
        if (known.position().leaseToken() != lease.getValue()) {
          continue;
        }
        buckets.put(bucket, known);
        readUnder.put(bucket, known.position().leaseToken());
      }
      if (!known.agreed()) {
        recovering.compare(known);
      }
    }
  }

  private int commit(List<StreamEntry> entries) {
    if (entries.isEmpty()) {
      return 0;
    }
    Map<Bucket, List<StreamEntry>> byBucket = new TreeMap<>();
    entries.forEach(e -> byBucket.computeIfAbsent(e.bucket(), b -> new ArrayList<>()).add(e));
    List<BucketCommit> commits = new ArrayList<>(byBucket.size());
    try {
      byBucket.forEach(
          (bucket, of) -> commits.add(known(bucket).take(of, sealing, clock.millis())));
      journal.append(commits);
    } catch (RuntimeException failed) {
      // The trees have taken what was not written.
      byBucket.keySet().forEach(this::forget);
      throw failed;
    }
    commits.forEach(commit -> known(commit.bucket()).movedTo(commit.to()));
    List<News> news = new ArrayList<>();
    commits.forEach(commit -> news.addAll(newsOf(commit)));
    marks.publish(news);
    return commits.stream().mapToInt(commit -> commit.entries().size()).sum();
  }

  private JournaledBucket known(Bucket bucket) {
    JournaledBucket known = buckets.get(bucket);
    if (known == null) {
      throw new IllegalStateException("not journaled here: " + bucket);
    }
    return known;
  }

  private static List<News> newsOf(BucketCommit commit) {
    Map<UUID, List<JournalRow>> rows = new HashMap<>();
    for (BucketCommit.Entry entry : commit.entries()) {
      rows.computeIfAbsent(UUID.fromString(entry.row().record().lot()), lot -> new ArrayList<>())
          .add(entry.row());
    }
    return commit.standings().stream()
        .map(
            lot ->
                new News(
                    lot.lotId(),
                    lot.seq(),
                    commit.from().epoch(),
                    rows.getOrDefault(lot.lotId(), List.of())))
        .toList();
  }

  private void forget(Bucket bucket) {
    buckets.remove(bucket);
    seen.remove(bucket);
  }

  private void lost(Bucket bucket) {
    forget(bucket);
    leases.remove(bucket);
  }

  /** If the journal cannot be marked, the next round finds the same conflict again. */
  private void stop(JournalConflict conflict) {
    Bucket bucket = conflict.bucket();
    forget(bucket);
    try {
      recovering.stop(conflict, readUnder.getOrDefault(bucket, 0L));
      stopped.add(bucket);
    } catch (LeaseLost lost) {
      lost(bucket);
    }
  }
}
