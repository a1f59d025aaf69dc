package org.fachui.proof.bidlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.proof.bidlog.AuctionOnPaper.OPENS;
import static org.fachui.proof.bidlog.AuctionOnPaper.START;
import static org.fachui.proof.bidlog.AuctionOnPaper.STEP;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.PauseBidding;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotCommand.RemovePaddle;
import org.fachui.proof.bidlog.LotCommand.ResolveKey;
import org.fachui.proof.bidlog.LotCommand.ResumeBidding;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.bidlog.LotOutcome.Repeated;
import org.fachui.proof.merkle.Hash;

/** What must hold for any sequence of commands. */
class LotModelPropertiesTest {

  /** A command, so many milliseconds after the one before. */
  record Step(LotCommand command, long afterMs) {}

  @Property(tries = 400)
  void whatTheModelDecidesIsALogThatItAccepts(@ForAll("courses") List<Step> course) {
    LotModel replay = new LotModel();
    for (BidRecord record : play(course)) {
      assertThat(BidRecord.fromJson(record.toJson())).isEqualTo(record);
      assertThat(replay.apply(record)).isEmpty();
    }
  }

  @Property(tries = 400)
  void numbersHaveNoGapTimeAndPriceNeverFall(@ForAll("courses") List<Step> course) {
    long seq = 0;
    long at = 0;
    long price = START;
    long bidNo = 0;
    for (BidRecord record : play(course)) {
      assertThat(record.seq()).isEqualTo(++seq);
      assertThat(record.at()).isGreaterThanOrEqualTo(at);
      at = record.at();
      if (record instanceof BidPlaced bid) {
        assertThat(bid.bidNo()).isEqualTo(++bidNo);
        assertThat(bid.amount()).isGreaterThanOrEqualTo(price);
        assertThat((bid.amount() - START) % STEP).isZero();
        assertThat(bid.endAt()).isGreaterThan(bid.at());
        price = bid.amount();
      }
    }
  }

  @Property(tries = 400)
  void theSameBidAgainGetsTheSameAnswer(@ForAll("courses") List<Step> course) {
    AuctionOnPaper auction = AuctionOnPaper.announced();
    long at = OPENS;
    for (Step step : course) {
      at += step.afterMs();
      LotOutcome first = auction.model.perform(step.command(), at);
      if (step.command() instanceof PlaceBid) {
        LotOutcome again = auction.model.perform(step.command(), at + 1);
        switch (first) {
          case Recorded recorded -> assertThat(again).isEqualTo(new Repeated(recorded.record()));
          case Refused refused ->
              assertThat(AuctionOnPaper.reason(again)).contains(refused.reason());
          default -> assertThat(again).isEqualTo(first);
        }
      }
    }
  }

  @Property(tries = 200)
  void theSameCourseGivesTheSameLog(@ForAll("courses") List<Step> course) {
    assertThat(play(course)).isEqualTo(play(course));
  }

  private static List<BidRecord> play(List<Step> course) {
    LotModel model = new LotModel();
    List<BidRecord> log = new ArrayList<>();
    long at = OPENS - 5;
    LotOutcome opened = model.perform(opening(), at);
    log.add(((Recorded) opened).record());
    for (Step step : course) {
      at += step.afterMs();
      if (model.perform(step.command(), at) instanceof Recorded recorded) {
        log.add(recorded.record());
      }
    }
    return log;
  }

  private static LotCommand opening() {
    return new LotCommand.OpenLot(
        AuctionOnPaper.LOT,
        OPENS,
        OPENS + 60_000,
        START,
        STEP,
        10_000,
        10_000,
        10_000,
        "DRILL-2026",
        Hash.of(new byte[0]));
  }

  @Provide
  Arbitrary<List<Step>> courses() {
    Arbitrary<Long> delays = Arbitraries.longs().between(0, 3_000);
    Arbitrary<LotCommand> commands =
        Arbitraries.frequencyOf(
            Tuple.of(12, bids()), Tuple.of(3, additions()), Tuple.of(1, others()));
    return Combinators.combine(commands, delays).as(Step::new).list().ofMinSize(10).ofMaxSize(80);
  }

  private static Arbitrary<LotCommand> bids() {
    Arbitrary<Long> amounts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 40).map(steps -> START + steps * STEP),
            Arbitraries.longs().between(START - 5, START + 5 * STEP));
    return Combinators.combine(paddles(), keys(), amounts)
        .as((paddle, key, amount) -> new PlaceBid(paddle, key, amount, 1, OPENS));
  }

  private static Arbitrary<LotCommand> additions() {
    return Combinators.combine(paddles(), Arbitraries.longs().between(0, 2))
        .as((paddle, rank) -> new AddPaddle(paddle, rank, Hash.of(new byte[0])));
  }

  private static Arbitrary<LotCommand> others() {
    return Arbitraries.oneOf(
        paddles().map(paddle -> new RemovePaddle(paddle, "withdrawn")),
        Combinators.combine(paddles(), keys()).as(ResolveKey::new),
        Arbitraries.longs().between(-1_000, 90_000).map(LotModelPropertiesTest::pause),
        Arbitraries.of(new ResumeBidding(), new CloseLot()));
  }

  private static PauseBidding pause(long since) {
    return new PauseBidding("fault", OPENS + since);
  }

  private static Arbitrary<String> paddles() {
    return Arbitraries.integers().between(1, 5).map("P%04d"::formatted);
  }

  /** Few enough that some are used twice. */
  private static Arbitrary<String> keys() {
    String time = "%012x".formatted(OPENS);
    return Arbitraries.integers()
        .between(1, 60)
        .map(n -> time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-%012x".formatted(n));
  }
}
