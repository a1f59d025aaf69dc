package org.fachui.auction.bidding.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.application.LiveState;

/** What the watchers of one lot are shown: the state now and the newest records. */
public final class LotChannel {
  private static final int RECORDS_KEPT = 200;
  private static final int RECORDS_SENT = 100;

  private static final Comparator<LiveState> BY_AGE =
      Comparator.comparingLong(LiveState::epoch)
          .thenComparingLong(LiveState::seq)
          .thenComparing(LiveState::serverTime);

  private final UUID lotId;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final List<String> records = new ArrayList<>();
  private long lastSeq;
  private volatile Shown shown;

  /** One version of what is shown; its texts are made once for all who stand at the same record. */
  public static final class Shown {
    private final long version;
    private final LiveState state;
    private final long firstSeq;
    private final List<String> records;
    private final Map<Long, String> texts = new ConcurrentHashMap<>();
    private final Map<Long, byte[]> frames = new ConcurrentHashMap<>();

    private Shown(long version, LiveState state, long firstSeq, List<String> records) {
      this.version = version;
      this.state = state;
      this.firstSeq = firstSeq;
      this.records = List.copyOf(records);
    }

    long version() {
      return version;
    }

    private Shown asVersion(long number) {
      return new Shown(number, state, firstSeq, records);
    }

    long seq() {
      return state.seq();
    }

    /** The same answer under one number: a client may claim to have seen anything. */
    private long within(long seen) {
      long last = firstSeq - 1 + records.size();
      return Math.clamp(seen, last - Math.min(records.size(), RECORDS_SENT), last);
    }

    /** Whether this was so before what is shown: two may read at once, and end in another order. */
    private boolean isOlderThan(Shown other) {
      return BY_AGE.compare(state, other.state) < 0;
    }

    /** Whether nobody who has seen the other needs to be told this one: only the clock went on. */
    private boolean saysTheSameAs(Shown other) {
      return state.at(other.state.serverTime()).equals(other.state);
    }

    /** The whole event as it goes over the wire: {@code update} with the seq as its id. */
    public byte[] frame(long seen) {
      return frames.computeIfAbsent(
          within(seen),
          from ->
              ("id: " + seq() + "\nevent: update\ndata: " + after(from) + "\n\n").getBytes(UTF_8));
    }

    /** The contract's {@code LotUpdate} for whoever has seen records up to {@code seen}. */
    String after(long seen) {
      return texts.computeIfAbsent(
          within(seen),
          from -> {
            int skip = (int) Math.max(0, Math.min(records.size(), from + 1 - firstSeq));
            int begin = Math.max(skip, records.size() - RECORDS_SENT);
            return "{\"records\":"
                + JsonTexts.array(records.subList(begin, records.size()))
                + ",\"state\":"
                + JsonTexts.state(state)
                + "}";
          });
    }
  }

  LotChannel(UUID lotId, LiveState state) {
    this.lotId = lotId;
    this.lastSeq = state.seq();
    this.shown = new Shown(1, state, state.seq() + 1, List.of());
  }

  UUID lotId() {
    return lotId;
  }

  Set<Watcher> watchers() {
    return watchers;
  }

  Shown shown() {
    return shown;
  }

  /** Takes the rows of a commit; those that do not continue the last ones begin anew. */
  synchronized void add(News news) {
    for (JournalRow row : news.rows()) {
      long seq = row.record().seq();
      if (seq <= lastSeq) {
        continue;
      }
      if (seq > lastSeq + 1) {
        records.clear();
      }
      records.add(row.text());
      lastSeq = seq;
    }
    trim();
  }

  private void trim() {
    if (records.size() > RECORDS_KEPT) {
      records.subList(0, records.size() - RECORDS_KEPT / 2).clear();
    }
  }

  /** Where the records end that this channel has. */
  synchronized long lastSeq() {
    return lastSeq;
  }

  synchronized int recordsKept() {
    return records.size();
  }

  /** Takes records that were read because another replica journaled them. */
  synchronized void add(long firstSeq, List<String> texts) {
    if (firstSeq != lastSeq + 1 || texts.isEmpty()) {
      return;
    }
    records.addAll(texts);
    lastSeq += texts.size();
    trim();
  }

  /**
   * Shows a state, with the records that the channel has up to it, from every watcher's turn on. A
   * state that says nothing new is for those who join; the others are not told it again.
   */
  synchronized void show(LiveState state) {
    int behind = (int) Math.max(0, lastSeq - state.seq());
    List<String> upTo = records.subList(0, Math.max(0, records.size() - behind));
    long first = Math.min(lastSeq, state.seq()) - upTo.size() + 1;
    Shown next = new Shown(shown.version(), state, first, upTo);
    if (!next.isOlderThan(shown)) {
      shown = next.saysTheSameAs(shown) ? next : next.asVersion(shown.version() + 1);
    }
  }
}
