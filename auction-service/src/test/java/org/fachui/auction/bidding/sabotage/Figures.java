package org.fachui.auction.bidding.sabotage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a run comes to: the bidders' own log and what was seen on Redis's disk, against the exported
 * log. Computed here from the records alone, with nothing of the engine.
 *
 * @param lost acknowledged bids that the log does not have as they were told
 * @param gaps numbers that the log leaves out
 * @param wrongEnd ends of bidding that do not follow from the records before
 * @param acceptedAfterClose bids at or after the end, or acknowledged after the lot was closed
 * @param forked records that had survived and are not in the log as they were
 */
record Figures(int lost, int gaps, int wrongEnd, int acceptedAfterClose, int forked) {

  static Figures of(ClientLog clients, List<String> survived, byte[] evidence) {
    Map<Long, BidRecord> log = records(evidence);
    var ends = new Ends();
    log.values().forEach(ends::follow);
    return new Figures(
        lost(clients, log),
        (int) (log.keySet().stream().mapToLong(seq -> seq).max().orElse(0) - log.size()),
        ends.wrong,
        ends.late
            + (int) clients.acknowledged().stream().filter(ClientLog.Told::afterClose).count(),
        forked(survived, log));
  }

  private static Map<Long, BidRecord> records(byte[] evidence) {
    JsonObject file = CanonicalJson.parseObject(new String(evidence, StandardCharsets.UTF_8));
    Map<Long, BidRecord> log = new TreeMap<>();
    if (file.get("records") instanceof JsonArray records) {
      records
          .elements()
          .forEach(
              element -> {
                BidRecord record = BidRecord.fromJson((JsonObject) element);
                log.put(record.seq(), record);
              });
    }
    return log;
  }

  private static int lost(ClientLog clients, Map<Long, BidRecord> log) {
    return (int)
        clients.acknowledged().stream().filter(told -> !stands(told, log.get(told.seq()))).count();
  }

  private static boolean stands(ClientLog.Told told, @Nullable BidRecord record) {
    return record instanceof BidPlaced bid
        && bid.bidId().equals(told.bidId())
        && bid.paddle().equals(told.paddle())
        && bid.amount() == told.amount();
  }

  private static int forked(List<String> survived, Map<Long, BidRecord> log) {
    int forked = 0;
    for (String text : survived) {
      BidRecord record = BidRecord.fromJson(CanonicalJson.parseObject(text));
      if (!record.equals(log.get(record.seq()))) {
        forked++;
      }
    }
    return forked;
  }

  /** Follows the end of bidding through the records, by the rules of docs/bid-log.md. */
  private static final class Ends {
    private long window;
    private long extension;
    private long firstBidEnds;
    private boolean begun;
    private long end;
    private long remaining;
    private boolean closed;
    private int wrong;
    private int late;

    private void follow(BidRecord record) {
      switch (record) {
        case LotOpened opened -> {
          window = opened.windowMs();
          extension = opened.extensionMs();
          firstBidEnds = opened.firstBidEndsMs();
          end = opened.endAt();
        }
        case BidPlaced bid -> {
          late += closed || bid.at() >= end ? 1 : 0;
          boolean extends_ = end - bid.at() <= window;
          long otherwise = extends_ ? Math.max(end, bid.at() + extension) : end;
          boolean decides = !begun && firstBidEnds > 0;
          expect(decides ? bid.at() + firstBidEnds : otherwise, bid.endAt());
          begun = true;
        }
        case Paused paused -> remaining = Math.max(0, end - paused.since());
        case Resumed resumed ->
            expect(resumed.opensAt() + Math.max(remaining, extension), resumed.endAt());
        case Closed last -> {
          expect(end, last.endAt());
          closed = true;
        }
        default -> {}
      }
    }

    private void expect(long expected, long found) {
      wrong += expected == found ? 0 : 1;
      end = expected;
    }
  }
}
