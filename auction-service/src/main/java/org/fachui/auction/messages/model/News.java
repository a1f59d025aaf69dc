package org.fachui.auction.messages.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.bidlog.BidRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a lot's log means for those who hold a paddle there.
 *
 * @param paddle whom it is for; null: everybody but {@code not}
 * @param not who needs not be told; null: nobody
 * @param amountFen the price that it names
 * @param at the time that it names
 */
public record News(
    MessageKind kind,
    String event,
    @Nullable String paddle,
    @Nullable String not,
    @Nullable Long amountFen,
    @Nullable Instant at) {

  /**
   * How the lot stood before the record.
   *
   * @param leader the paddle with the highest bid; null before the first
   * @param endAtMs when it was to end; 0 when that is not known
   */
  public record Before(@Nullable String leader, long endAtMs) {}

  /** Reads a record; most say nothing to anybody. */
  public static List<News> of(BidRecord record, Before before) {
    return switch (record) {
      case BidRecord.PaddleAdded added ->
          List.of(
              new News(
                  MessageKind.QUALIFIED, event(record, "q"), added.paddle(), null, null, null));
      case BidRecord.BidPlaced bid -> ofBid(bid, before);
      case BidRecord.Closed closed -> ofEnd(closed);
      case BidRecord.LotOpened opened -> List.of();
      case BidRecord.PaddleRemoved removed -> List.of();
      case BidRecord.Tombstone tombstone -> List.of();
      case BidRecord.Paused paused -> List.of();
      case BidRecord.Resumed resumed -> List.of();
    };
  }

  private static List<News> ofBid(BidRecord.BidPlaced bid, Before before) {
    List<News> news = new ArrayList<>();
    Instant endAt = Instant.ofEpochMilli(bid.endAt());
    if (before.leader() != null && !before.leader().equals(bid.paddle())) {
      news.add(
          new News(
              MessageKind.OUTBID, event(bid, "o"), before.leader(), null, bid.amount(), endAt));
    }
    if (before.endAtMs() > 0 && bid.endAt() > before.endAtMs()) {
      news.add(new News(MessageKind.EXTENDED, event(bid, "e"), null, bid.paddle(), null, endAt));
    }
    return news;
  }

  private static List<News> ofEnd(BidRecord.Closed closed) {
    Instant at = Instant.ofEpochMilli(closed.at());
    if (!closed.result().equals(BidRecord.Closed.SOLD)) {
      return List.of(new News(MessageKind.NOT_WON, event(closed, "n"), null, null, null, at));
    }
    return List.of(
        new News(MessageKind.WON, event(closed, "w"), closed.winner(), null, closed.price(), at),
        new News(MessageKind.NOT_WON, event(closed, "n"), null, closed.winner(), null, at));
  }

  private static String event(BidRecord record, String kind) {
    return record.lot() + "-" + record.seq() + "-" + kind;
  }
}
