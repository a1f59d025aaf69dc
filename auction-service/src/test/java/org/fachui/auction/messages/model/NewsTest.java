package org.fachui.auction.messages.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.merkle.Hash;
import org.junit.jupiter.api.Test;

class NewsTest {
  private static final String LOT = "0190a000-0000-7000-8000-000000000001";
  private static final long END = 1_000_000;

  private static BidPlaced bid(String paddle, long endAt) {
    return new BidPlaced(stamp(7), "b", 3, paddle, 500_00, false, 0, endAt, "");
  }

  private static Stamp stamp(long seq) {
    return new Stamp(LOT, seq, 900_000, 1);
  }

  private static List<News> of(BidRecord record, News.Before before) {
    return News.of(record, before);
  }

  @Test
  void theLeaderBeforeIsToldOfAHigherBid() {
    assertThat(of(bid("P0002", END), new News.Before("P0001", END)))
        .containsExactly(
            new News(
                MessageKind.OUTBID,
                LOT + "-7-o",
                "P0001",
                null,
                500_00L,
                Instant.ofEpochMilli(END)));
  }

  @Test
  void theFirstBidAndOnesOwnHigherBidAreNoNews() {
    assertThat(of(bid("P0002", END), new News.Before(null, END))).isEmpty();
    assertThat(of(bid("P0002", END), new News.Before("P0002", END))).isEmpty();
  }

  @Test
  void everybodyButTheBidderIsToldOfANewEnd() {
    assertThat(of(bid("P0002", END + 1), new News.Before("P0002", END)))
        .containsExactly(
            new News(
                MessageKind.EXTENDED,
                LOT + "-7-e",
                null,
                "P0002",
                null,
                Instant.ofEpochMilli(END + 1)));
    assertThat(of(bid("P0002", END), new News.Before("P0002", END))).isEmpty();
  }

  @Test
  void theWinnerAndTheOthersAreToldOfTheEndAndThePriceOnlyToTheWinner() {
    var closed = new Closed(stamp(9), Closed.SOLD, "P0002", "b", 500_00, 3, END);
    assertThat(of(closed, new News.Before(null, 0)))
        .extracting(News::kind, News::paddle, News::not, News::amountFen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MessageKind.WON, "P0002", null, 500_00L),
            org.assertj.core.groups.Tuple.tuple(MessageKind.NOT_WON, null, "P0002", null));
  }

  @Test
  void ofAnUnsoldLotEverybodyIsToldTheSame() {
    var closed = new Closed(stamp(9), Closed.UNSOLD, "", "", 0, 0, END);
    assertThat(of(closed, new News.Before(null, 0)))
        .extracting(News::kind, News::paddle, News::not)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageKind.NOT_WON, null, null));
  }

  @Test
  void whoIsQualifiedIsToldAlone() {
    var added = new PaddleAdded(stamp(2), "P0002", 0, Hash.leaf(new byte[] {1}));
    assertThat(of(added, new News.Before(null, 0)))
        .containsExactly(new News(MessageKind.QUALIFIED, LOT + "-2-q", "P0002", null, null, null));
  }

  @Test
  void otherRecordsSayNothingToAnybody() {
    assertThat(of(new BidRecord.Paused(stamp(3), "check", 1, 2), new News.Before("P0001", END)))
        .isEmpty();
    assertThat(of(new BidRecord.Resumed(stamp(4), 1, END + 9), new News.Before("P0001", END)))
        .isEmpty();
    assertThat(of(new BidRecord.Tombstone(stamp(5), "P0001", "b"), new News.Before("P0001", END)))
        .isEmpty();
  }
}
