package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.simulation.RedisBucket.Written;
import org.fachui.auction.bidding.simulation.SimulatedScripts.Site;
import org.fachui.proof.bidlog.BidRecord;

/**
 * Redis as one process with what is on its disk. Every effect is on the disk before anybody hears
 * of it, so a kill loses nothing; a wipe loses all, an older copy what was written since.
 */
final class SimulatedRedis extends StoreProcess {
  private static final int COPY_ONE_IN = 40;

  private final Random random;
  private final List<Bucket> known;
  private final ToLongFunction<Bucket> journalEpoch;
  private Map<Bucket, RedisBucket> buckets = new TreeMap<>();
  private Map<Bucket, RedisBucket> copy = new TreeMap<>();
  private final List<BidRecord> abandoned = new ArrayList<>();
  private final Set<BidRecord> lost = new HashSet<>();
  private final List<Long> ticks = new ArrayList<>();

  /**
   * @param journalEpoch of a bucket, for the judge
   */
  SimulatedRedis(
      Scheduler scheduler, Random random, List<Bucket> known, ToLongFunction<Bucket> journalEpoch) {
    super(scheduler);
    this.journalEpoch = journalEpoch;
    this.random = random;
    this.known = known;
    wiped();
  }

  private void wiped() {
    buckets = new TreeMap<>();
    known.forEach(bucket -> buckets.put(bucket, new RedisBucket()));
  }

  RedisBucket bucket(Bucket bucket) {
    RedisBucket data = buckets.get(bucket);
    return data == null ? new RedisBucket() : data;
  }

  /** Where a script runs now. Every now and then somebody copies the disk. */
  Site site(Bucket bucket) {
    if (random.nextInt(COPY_ONE_IN) == 0) {
      copy = copyOf(buckets);
    }
    RedisBucket data = bucket(bucket);
    data.journalEpoch = journalEpoch.applyAsLong(bucket);
    return new Site(data, run(), nowMs());
  }

  private static Map<Bucket, RedisBucket> copyOf(Map<Bucket, RedisBucket> all) {
    Map<Bucket, RedisBucket> copied = new TreeMap<>();
    all.forEach((bucket, data) -> copied.put(bucket, data.copy()));
    return copied;
  }

  /** What a fault does to it. */
  void strike(FaultKind.Redis fault, long downMs) {
    List<BidRecord> before = standing();
    switch (fault) {
      case UP -> {
        return;
      }
      case KILLED -> {}
      case WIPED -> wiped();
      case OLDER_COPY -> {
        if (!copy.isEmpty()) {
          buckets = copyOf(copy);
        }
      }
      case KEYS_MISSING -> loseALot();
    }
    Set<BidRecord> left = new HashSet<>(standing());
    before.stream().filter(record -> !left.contains(record)).forEach(lost::add);
    restart(downMs);
  }

  private void loseALot() {
    RedisBucket bucket = buckets.get(known.get(random.nextInt(known.size())));
    if (bucket != null && !bucket.lots.isEmpty()) {
      List<UUID> lots = List.copyOf(bucket.lots.keySet());
      bucket.lots.remove(
          lots.size() == 1 ? lots.getFirst() : new TreeMap<>(bucket.lots).firstKey());
    }
  }

  /**
   * A rebuild put a stream aside. Void from the beginning is what was lost before and is back with
   * an older copy, and what was decided under an epoch that the journal had left.
   */
  void abandon(List<Written> stream) {
    stream.stream()
        .filter(written -> !written.left() && !lost.contains(written.record()))
        .map(Written::record)
        .forEach(abandoned::add);
  }

  /** Records on a disk that was not lost, which a rebuild has put aside. */
  List<BidRecord> abandoned() {
    return abandoned;
  }

  /** What stands in the streams now. */
  List<BidRecord> standing() {
    return buckets.values().stream()
        .flatMap(bucket -> bucket.stream.stream())
        .map(Written::record)
        .toList();
  }

  void ticked(long at) {
    ticks.add(at);
  }

  /** Every sign of life that was written, in order. */
  List<Long> ticks() {
    return ticks;
  }
}
