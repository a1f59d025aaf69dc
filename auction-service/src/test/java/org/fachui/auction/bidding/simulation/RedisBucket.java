package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.proof.bidlog.BidRecord;
import org.jspecify.annotations.Nullable;

/** What Redis has on its disk of one bucket. With {@code appendfsync always} that is all it has. */
final class RedisBucket {
  /** The journal's epoch now; known to the simulation alone. */
  long journalEpoch;

  /** Null while the bucket is missing. */
  @Nullable Long epoch;

  /** The process that may decide; 0 for none. */
  int run;

  long at;
  @Nullable Long tick;
  @Nullable Long gapFrom;
  @Nullable Long gapTo;
  long building;
  long lastIdMs;
  long lastIdCount;
  List<Written> stream = new ArrayList<>();
  final Map<UUID, Long> ends = new TreeMap<>();
  final Map<UUID, RedisLot> lots = new TreeMap<>();
  final Map<String, Remembered> refusals = new HashMap<>();
  Map<UUID, RedisLot> built = new TreeMap<>();

  /**
   * One entry of the stream.
   *
   * @param left whether the journal had left the record's epoch before it was decided
   */
  record Written(Id id, String text, BidRecord record, boolean left) {}

  /** The id of an entry, which compares faster than its text. */
  record Id(long ms, long count) {
    static Id parse(String text) {
      int dash = text.indexOf('-');
      return new Id(
          Long.parseLong(text, 0, dash, 10), Long.parseLong(text, dash + 1, text.length(), 10));
    }

    boolean isAfter(Id other) {
      return ms > other.ms || (ms == other.ms && count > other.count);
    }

    @Override
    public String toString() {
      return ms + "-" + count;
    }
  }

  /** A refusal that is repeated to the same key. */
  record Remembered(long amount, BidRefusal reason, Judged judged) {}

  RedisBucket copy() {
    var copy = new RedisBucket();
    copy.epoch = epoch;
    copy.run = run;
    copy.at = at;
    copy.tick = tick;
    copy.gapFrom = gapFrom;
    copy.gapTo = gapTo;
    copy.building = building;
    copy.lastIdMs = lastIdMs;
    copy.lastIdCount = lastIdCount;
    copy.stream = new ArrayList<>(stream);
    copy.ends.putAll(ends);
    lots.forEach((id, lot) -> copy.lots.put(id, lot.copy()));
    copy.refusals.putAll(refusals);
    built.forEach((id, lot) -> copy.built.put(id, lot.copy()));
    return copy;
  }

  /** XADD with an id of Redis's choice. */
  void append(BidRecord record, long nowMs) {
    lastIdCount = nowMs > lastIdMs ? 0 : lastIdCount + 1;
    lastIdMs = Math.max(nowMs, lastIdMs);
    var id = new Id(lastIdMs, lastIdCount);
    stream.add(new Written(id, record.toJson().toString(), record, record.epoch() < journalEpoch));
  }

  /** Of the newest entry, as its script has it. */
  String newestDigest() {
    return Footing.digest(stream.getLast().text());
  }

  boolean hasAfter(Id id) {
    return !stream.isEmpty() && stream.getLast().id().isAfter(id);
  }

  /** Entries after an id, in order. */
  List<Written> after(Id id, int atMost) {
    int from = stream.size();
    while (from > 0 && stream.get(from - 1).id().isAfter(id)) {
      from--;
    }
    return List.copyOf(stream.subList(from, Math.min(stream.size(), from + atMost)));
  }
}
