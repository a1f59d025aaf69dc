package org.fachui.proof.bidlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fachui.proof.bidlog.AuctionOnPaper.DAY;
import static org.fachui.proof.bidlog.AuctionOnPaper.ENDS;
import static org.fachui.proof.bidlog.AuctionOnPaper.FIVE_MINUTES;
import static org.fachui.proof.bidlog.AuctionOnPaper.OPENS;
import static org.fachui.proof.bidlog.AuctionOnPaper.SALE_ENDS;
import static org.fachui.proof.bidlog.AuctionOnPaper.START;
import static org.fachui.proof.bidlog.AuctionOnPaper.STEP;
import static org.fachui.proof.bidlog.AuctionOnPaper.TEN_MINUTES;
import static org.fachui.proof.bidlog.AuctionOnPaper.announced;
import static org.fachui.proof.bidlog.AuctionOnPaper.reason;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.PauseBidding;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotCommand.RemovePaddle;
import org.fachui.proof.bidlog.LotCommand.ResolveKey;
import org.fachui.proof.bidlog.LotCommand.ResumeBidding;
import org.fachui.proof.bidlog.LotOutcome.Declined;
import org.fachui.proof.bidlog.LotOutcome.Reason;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.bidlog.LotOutcome.Repeated;
import org.fachui.proof.merkle.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LotModelTest {
  private static final long NOON = OPENS + 1_000_000;
  private static final long LIMIT = 9_007_199_254_740_991L;

  /** One way to be refused for each reason, in order of precedence. */
  private record Row(Refusal reason, Function<AuctionOnPaper, LotOutcome> attempt) {
    @Override
    public String toString() {
      return reason.name();
    }
  }

  static List<Row> everyRefusalInOrder() {
    return List.of(
        new Row(
            Refusal.STALE_EPOCH,
            a -> a.model.perform(new PlaceBid("P0001", a.key(NOON), START, 0, NOON), NOON)),
        new Row(Refusal.NOT_RECORDED, LotModelTest::bidWithDeadKey),
        new Row(Refusal.KEY_REUSED, LotModelTest::otherAmountUnderTheSameKey),
        new Row(Refusal.KEY_EXPIRED, a -> a.bid("P0001", a.key(NOON - 600_001), START, NOON)),
        new Row(Refusal.NOT_OPEN_YET, a -> a.bid("P0009", 1, OPENS - 1)),
        new Row(Refusal.PAUSED, a -> a.paused(NOON).bid("P0009", 1, ENDS)),
        new Row(Refusal.ENDED, a -> a.bid("P0009", 1, ENDS)),
        new Row(Refusal.NOT_QUALIFIED, a -> a.bid("P0009", 1, NOON)),
        new Row(Refusal.ABOVE_LIMIT, a -> a.bid("P0001", LIMIT + 1, NOON)),
        new Row(Refusal.BELOW_START, a -> a.bid("P0001", START - 1, NOON)),
        new Row(
            Refusal.BELOW_STEP,
            a -> a.withBid("P0001", START, NOON).bid("P0001", START + STEP - 1, NOON)),
        new Row(
            Refusal.OFF_STEP,
            a -> a.withBid("P0001", START, NOON).bid("P0001", START + STEP + 1, NOON)),
        new Row(Refusal.OWN_LEAD, a -> a.withBid("P0011", START, NOON).bid("P0011", START, NOON)),
        new Row(
            Refusal.MATCH_NOT_ALLOWED,
            a -> a.withBid("P0012", START, NOON).bid("P0022", START, NOON)));
  }

  private static LotOutcome bidWithDeadKey(AuctionOnPaper auction) {
    String key = auction.key(NOON);
    auction.recorded(new ResolveKey("P0001", key), NOON);
    return auction.bid("P0001", key, START, NOON);
  }

  private static LotOutcome otherAmountUnderTheSameKey(AuctionOnPaper auction) {
    String key = auction.key(NOON);
    auction.bid("P0001", key, START, NOON);
    return auction.bid("P0001", key, START + STEP, ENDS);
  }

  @ParameterizedTest
  @MethodSource("everyRefusalInOrder")
  void refusesForTheFirstReasonThatApplies(Row row) {
    AuctionOnPaper auction = announced();
    assertThat(reason(row.attempt().apply(auction))).contains(row.reason());
  }

  @Test
  void theTableHasEveryReasonInItsOrder() {
    assertThat(everyRefusalInOrder().stream().map(Row::reason))
        .containsExactlyElementsOf(Arrays.asList(Refusal.values()));
  }

  @ParameterizedTest
  @MethodSource("everyRefusalInOrder")
  void aRefusedBidChangesNothing(Row row) {
    AuctionOnPaper auction = announced();
    LotOutcome outcome = row.attempt().apply(auction);
    assertThat(auction.state()).isEqualTo(((Refused) outcome).judgedBy());
  }

  private static AuctionOnPaper sale() {
    return AuctionOnPaper.announcedSale();
  }

  @Test
  void theFirstBidOfASaleEndsItADayLater() {
    AuctionOnPaper sale = sale().withBid("P0001", START, OPENS + 5);
    assertThat(sale.state().endAt()).isEqualTo(OPENS + 5 + DAY);
    assertThat(sale.withBid("P0002", START + STEP, OPENS + 9).state().endAt())
        .isEqualTo(OPENS + 5 + DAY);
  }

  @Test
  void aFirstBidInTheLastInstantOfASaleHasItsDayToo() {
    AuctionOnPaper sale = sale().withBid("P0001", START, SALE_ENDS - 1);
    assertThat(sale.state().endAt()).isEqualTo(SALE_ENDS - 1 + DAY);
    assertThat(reason(sale().bid("P0001", START, SALE_ENDS))).contains(Refusal.ENDED);
  }

  @Test
  void theLastMinutesAfterTheFirstBidOfASaleExtend() {
    long end = OPENS + DAY;
    AuctionOnPaper sale = sale().withBid("P0001", START, OPENS);
    assertThat(sale.withBid("P0002", START + STEP, end - 1).state().endAt())
        .isEqualTo(end - 1 + FIVE_MINUTES);
  }

  @Test
  void aPauseBeforeTheFirstBidOfASaleLeavesItsDayWhole() {
    AuctionOnPaper sale = sale().paused(OPENS + 10).resumed(OPENS + 20);
    long again = sale.state().opensAt();
    assertThat(sale.withBid("P0001", START, again).state().endAt()).isEqualTo(again + DAY);
  }

  @Test
  void aSaleWithoutABidEndsWithItsWindow() {
    assertThat(closing(sale(), SALE_ENDS).result()).isEqualTo("UNSOLD");
  }

  @Test
  void oneBidAtTheStartPriceSells() {
    AuctionOnPaper auction = announced().withBid("P0001", START, OPENS);
    Closed closed = closing(auction, ENDS);
    assertThat(closed.result()).isEqualTo("SOLD");
    assertThat(closed.winner()).isEqualTo("P0001");
    assertThat(closed.price()).isEqualTo(START);
    assertThat(closed.bids()).isEqualTo(1);
  }

  @Test
  void noBidIsUnsold() {
    Closed closed = closing(announced(), ENDS + 5);
    assertThat(closed.result()).isEqualTo("UNSOLD");
    assertThat(closed.winner()).isEmpty();
    assertThat(closed.winningBidId()).isEmpty();
    assertThat(closed.price()).isZero();
    assertThat(closed.endAt()).isEqualTo(ENDS);
  }

  @Test
  void aBidInTheWindowExtendsAndOneBeforeItDoesNot() {
    AuctionOnPaper auction = announced().withBid("P0001", START, ENDS - FIVE_MINUTES - 1);
    assertThat(auction.state().endAt()).isEqualTo(ENDS);
    auction.withBid("P0002", START + STEP, ENDS - FIVE_MINUTES);
    assertThat(auction.state().endAt()).isEqualTo(ENDS);
    auction.withBid("P0001", START + 2 * STEP, ENDS - 1);
    assertThat(auction.state().endAt()).isEqualTo(ENDS - 1 + FIVE_MINUTES);
  }

  @Test
  void aRefusedBidInTheWindowDoesNotExtend() {
    AuctionOnPaper auction = announced().withBid("P0001", START, NOON);
    auction.bid("P0002", START, ENDS - 1);
    assertThat(auction.state().endAt()).isEqualTo(ENDS);
  }

  @Test
  void aMatchTakesTheLeadFromALesserRankAndExtends() {
    AuctionOnPaper auction = announced().withBid("P0001", START, NOON);
    assertThat(matched(auction.bid("P0012", START, NOON + 1))).isTrue();
    assertThat(matched(auction.bid("P0011", START, ENDS - 1))).isTrue();
    assertThat(auction.state().standing().leader()).isEqualTo("P0011");
    assertThat(auction.state().standing().price()).isEqualTo(START);
    assertThat(auction.state().endAt()).isEqualTo(ENDS - 1 + FIVE_MINUTES);
    assertThat(reason(auction.bid("P0012", START, ENDS))).contains(Refusal.MATCH_NOT_ALLOWED);
    assertThat(reason(auction.bid("P0001", START, ENDS))).contains(Refusal.BELOW_STEP);
  }

  @Test
  void theFirstBidOfAPreemptionHolderIsNoMatch() {
    assertThat(matched(announced().bid("P0011", START, NOON))).isFalse();
  }

  @Test
  void aLeaderWithoutAPaddleHasNoRank() {
    AuctionOnPaper auction = announced().withBid("P0011", START, NOON);
    auction.recorded(new RemovePaddle("P0011", "withdrawn by the court"), NOON + 1);
    assertThat(matched(auction.bid("P0012", START, NOON + 2))).isTrue();
    assertThat(reason(auction.bid("P0011", START + STEP, NOON + 3)))
        .contains(Refusal.NOT_QUALIFIED);
  }

  @Test
  void theSameKeyGetsTheFirstAnswerEvenWhenOvertakenOrClosed() {
    AuctionOnPaper auction = announced();
    String key = auction.key(NOON);
    LotOutcome first = auction.bid("P0001", key, START, NOON);
    auction.withBid("P0002", START + STEP, NOON + 1).closed(ENDS);
    assertThat(auction.bid("P0001", key, START, ENDS + TEN_MINUTES))
        .isEqualTo(new Repeated(((Recorded) first).record()));
  }

  @Test
  void aRefusalIsRepeatedForTwentyMinutesOfItsEpoch() {
    AuctionOnPaper auction = announced().withBid("P0001", START, NOON);
    String key = auction.key(NOON);
    LotOutcome first = auction.bid("P0002", key, START, NOON);
    auction.withBid("P0011", START, NOON + 1);
    assertThat(auction.bid("P0002", key, START, NOON + 1_199_999)).isEqualTo(first);
    assertThat(reason(auction.bid("P0002", key, START, NOON + 1_200_000)))
        .contains(Refusal.KEY_EXPIRED);
    auction.model.beginEpoch(2);
    assertThat(reason(auction.bid("P0002", key, START, NOON + 1_200_000)))
        .contains(Refusal.KEY_EXPIRED);
  }

  @Test
  void aNewEpochForgetsRefusalsAndKeepsRecords() {
    AuctionOnPaper auction = announced();
    String accepted = auction.key(NOON);
    String refused = auction.key(NOON);
    auction.bid("P0001", accepted, START, NOON);
    auction.bid("P0002", refused, START, NOON);
    auction.model.beginEpoch(2);
    assertThat(auction.bid("P0001", accepted, START, NOON)).isInstanceOf(Repeated.class);
    assertThat(reason(auction.bid("P0002", refused, START + STEP, NOON))).isEmpty();
    assertThatThrownBy(() -> auction.model.beginEpoch(2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysBelongToTheirPaddle() {
    AuctionOnPaper auction = announced();
    String key = auction.key(NOON);
    assertThat(auction.bid("P0001", key, START, NOON)).isInstanceOf(Recorded.class);
    assertThat(auction.bid("P0002", key, START + STEP, NOON)).isInstanceOf(Recorded.class);
  }

  @Test
  void aKeyMayBeTenMinutesOldOrOneMinuteAhead() {
    AuctionOnPaper auction = announced();
    assertThat(reason(auction.bid("P0001", auction.key(NOON - 600_000), START, NOON))).isEmpty();
    assertThat(reason(auction.bid("P0002", auction.key(NOON + 60_000), START + STEP, NOON)))
        .isEmpty();
    assertThat(reason(auction.bid("P0001", auction.key(NOON + 60_001), START + 2 * STEP, NOON)))
        .contains(Refusal.KEY_EXPIRED);
  }

  @Test
  void resolvingTellsWhatIsKnownAndBuriesWhatIsNot() {
    AuctionOnPaper auction = announced();
    String accepted = auction.key(NOON);
    String refused = auction.key(NOON);
    String unknown = auction.key(NOON);
    LotOutcome bid = auction.bid("P0001", accepted, START, NOON);
    LotOutcome refusal = auction.bid("P0002", refused, START, NOON);
    assertThat(resolve(auction, "P0001", accepted, NOON))
        .isEqualTo(new Repeated(((Recorded) bid).record()));
    assertThat(resolve(auction, "P0002", refused, NOON)).isEqualTo(refusal);
    LotOutcome buried = resolve(auction, "P0001", unknown, NOON);
    assertThat(((Recorded) buried).record()).isInstanceOf(Tombstone.class);
    assertThat(resolve(auction, "P0001", unknown, ENDS))
        .isEqualTo(new Repeated(((Recorded) buried).record()));
  }

  @Test
  void aKeyTooOldOrOfAClosedLotIsDeadWithoutARecord() {
    AuctionOnPaper auction = announced();
    long seq = auction.state().last().seq();
    assertThat(reason(resolve(auction, "P0001", auction.key(NOON - 600_001), NOON)))
        .contains(Refusal.NOT_RECORDED);
    assertThat(auction.state().last().seq()).isEqualTo(seq);
    auction.closed(ENDS);
    assertThat(reason(resolve(auction, "P0001", auction.key(ENDS), ENDS)))
        .contains(Refusal.NOT_RECORDED);
  }

  @Test
  void aPauseKeepsWhatIsLeftAndAResumptionGivesAtLeastOneExtension() {
    AuctionOnPaper auction = announced().withBid("P0001", START, NOON);
    Paused paused = (Paused) record(auction, new PauseBidding("fault", NOON + 5), NOON + 500);
    assertThat(paused.since()).isEqualTo(NOON + 5);
    assertThat(paused.remainingMs()).isEqualTo(ENDS - NOON - 5);
    Resumed resumed = (Resumed) record(auction, new ResumeBidding(), NOON + 1_000);
    assertThat(resumed.opensAt()).isEqualTo(NOON + 1_000 + TEN_MINUTES);
    assertThat(resumed.endAt()).isEqualTo(resumed.opensAt() + paused.remainingMs());
    assertThat(reason(auction.bid("P0002", START + STEP, resumed.opensAt() - 1)))
        .contains(Refusal.NOT_OPEN_YET);
    auction.withBid("P0002", START + STEP, resumed.endAt() - FIVE_MINUTES - 1);
    auction.recorded(new PauseBidding("again", 0), resumed.endAt() - 1);
    assertThat(auction.state().remainingMs()).isEqualTo(FIVE_MINUTES + 1);
  }

  @Test
  void aPauseInTheLastSecondGivesOneExtension() {
    AuctionOnPaper auction = announced();
    Paused paused = (Paused) record(auction, new PauseBidding("fault", ENDS - 1), ENDS + 3_000);
    assertThat(paused.remainingMs()).isEqualTo(1);
    Resumed resumed = (Resumed) record(auction, new ResumeBidding(), ENDS + 4_000);
    assertThat(resumed.endAt() - resumed.opensAt()).isEqualTo(FIVE_MINUTES);
  }

  @Test
  void aPauseBeforeTheOpeningKeepsTheWholeIntervalAndTheAnnouncedOpening() {
    AuctionOnPaper auction = announced();
    Paused paused = (Paused) record(auction, new PauseBidding("late", 0), OPENS - 5_000);
    assertThat(paused.since()).isEqualTo(OPENS - 5_000);
    assertThat(paused.remainingMs()).isEqualTo(ENDS - OPENS);
    AuctionOnPaper early = announced().paused(OPENS - 8_000);
    Resumed resumed = (Resumed) record(early, new ResumeBidding(), OPENS - 7_000);
    assertThat(resumed.opensAt()).isEqualTo(OPENS - 7_000 + TEN_MINUTES);
    assertThat(resumed.endAt() - resumed.opensAt()).isEqualTo(ENDS - OPENS);
  }

  @Test
  void declinesWhatMakesNoSense() {
    AuctionOnPaper auction = announced();
    assertThat(new LotModel().decide(new CloseLot(), ENDS)).isEqualTo(no(Reason.NOT_OPENED));
    assertDeclined(auction, new AddPaddle("P0001", 0, Hash.of(new byte[0])), Reason.PADDLE_KNOWN);
    assertDeclined(auction, new RemovePaddle("P0099", "gone"), Reason.PADDLE_UNKNOWN);
    assertDeclined(auction, new ResumeBidding(), Reason.NOT_PAUSED);
    assertDeclined(auction, new CloseLot(), Reason.NOT_DUE);
    assertThat(auction.model.decide(new PauseBidding("late", ENDS), ENDS))
        .isEqualTo(no(Reason.BIDDING_ENDED));
    auction.paused(NOON);
    assertDeclined(auction, new PauseBidding("twice", NOON), Reason.ALREADY_PAUSED);
    assertThat(auction.model.decide(new CloseLot(), ENDS)).isEqualTo(no(Reason.NOT_DUE));
    auction.resumed(NOON).closed(ENDS + TEN_MINUTES);
    assertDeclined(auction, new ResumeBidding(), Reason.CLOSED);
  }

  @Test
  void timeNeverGoesBack() {
    AuctionOnPaper auction = announced().withBid("P0001", START, NOON);
    auction.recorded(
        new PlaceBid("P0002", auction.key(NOON), START + STEP, 1, OPENS - 99), OPENS - 99);
    assertThat(auction.state().last().at()).isEqualTo(NOON);
  }

  private static Closed closing(AuctionOnPaper auction, long at) {
    return (Closed) record(auction, new CloseLot(), at);
  }

  private static BidRecord record(AuctionOnPaper auction, LotCommand command, long at) {
    return ((Recorded) auction.model.perform(command, at)).record();
  }

  private static LotOutcome resolve(AuctionOnPaper auction, String paddle, String key, long at) {
    return auction.model.perform(new ResolveKey(paddle, key), at);
  }

  private static boolean matched(LotOutcome outcome) {
    return ((BidPlaced) ((Recorded) outcome).record()).match();
  }

  private static Declined no(Reason reason) {
    return new Declined(reason);
  }

  private static void assertDeclined(AuctionOnPaper auction, LotCommand command, Reason reason) {
    assertThat(auction.model.decide(command, NOON)).isEqualTo(no(reason));
  }
}
