package org.fachui.auction.bidding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.application.LiveState;

/** What the watchers of one lot are shown: the state now and the newest records. */
final class LotChannel {
  private static final int RECORDS_KEPT = 200;
  private static final int RECORDS_SENT = 100;

  private final UUID lotId;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final List<String> records = new ArrayList<>();
  private long lastSeq;
  private Shown shown;

  /** One version of what is shown; its texts are made once for all who stand at the same record. */
  static final class Shown {
    private final long version;
    private final LiveState state;
    private final long firstSeq;
    private final List<String> records;
    private final Map<Long, String> texts = new ConcurrentHashMap<>();

    private Shown(long version, LiveState state, long firstSeq, List<String> records) {
      this.version = version;
      this.state = state;
      this.firstSeq = firstSeq;
      this.records = List.copyOf(records);
    }

    long version() {
      return version;
    }

    long seq() {
      return state.seq();
    }

    /** The contract's {@code LotUpdate} for whoever has seen records up to {@code seen}. */
    String after(long seen) {
      return texts.computeIfAbsent(
          seen,
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

  synchronized Shown shown() {
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
      if (records.size() > RECORDS_KEPT) {
        records.subList(0, records.size() - RECORDS_KEPT / 2).clear();
      }
    }
  }

  /** Where the records end that this channel has. */
  synchronized long lastSeq() {
    return lastSeq;
  }

  /** Takes records that were read because another replica journaled them. */
  synchronized void add(long firstSeq, List<String> texts) {
    if (firstSeq != lastSeq + 1 || texts.isEmpty()) {
      return;
    }
    records.addAll(texts);
    lastSeq += texts.size();
  }

  /** Shows a state, with the records that the channel has up to it, and tells every watcher. */
  void show(LiveState state) {
    synchronized (this) {
      int behind = (int) Math.max(0, lastSeq - state.seq());
      List<String> upTo = records.subList(0, Math.max(0, records.size() - behind));
      long first = Math.min(lastSeq, state.seq()) - upTo.size() + 1;
      shown = new Shown(shown.version() + 1, state, first, upTo);
    }
    watchers.forEach(Watcher::wake);
  }
}
