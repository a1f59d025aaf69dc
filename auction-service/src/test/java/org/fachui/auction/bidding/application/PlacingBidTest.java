package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.BidOutcome.Unknown;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.JournalReading.Ground;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;
import org.fachui.auction.bidding.model.LotRef;
import org.junit.jupiter.api.Test;

class PlacingBidTest {
  private static final UUID LOT = UUID.randomUUID();
  private static final BidKey KEY =
      BidKey.parse("018bcfe5-6800-7000-8000-000000000001").orElseThrow();
  private static final KeyRef REF = new KeyRef(LOT, "P0001", KEY.value());

  private final MemoryReading journal = new MemoryReading();
  private final AtomicLong nanos = new AtomicLong();
  private final Waiting waiting = new Waiting(journal, nanos::get, Duration.ofSeconds(3), 100);
  private final List<BidCommand> seen = new ArrayList<>();
  private Function<BidCommand, Decision> arbiter = bid -> new Decision.Accepted(2, 1);
  private boolean closed;

  private final PlacingBid placing =
      new PlacingBid(
          new Arbiter(),
          waiting,
          new KnownLots(new Register()),
          new ClosedLots(journal),
          new PaddleLimits(100, 2, nanos::get),
          nanos::get,
          Duration.ofMillis(250),
          10,
          1);

  private final class Arbiter implements BidArbiter {
    @Override
    public List<Decision> decide(List<BidCommand> bids) {
      seen.addAll(bids);
      return bids.stream().map(arbiter).toList();
    }

    @Override
    public KeyAnswer ask(LotRef lot, String paddle, BidKey key) {
      return new KeyAnswer.Unseen();
    }

    @Override
    public KeyAnswer resolve(LotRef lot, String paddle, BidKey key) {
      return new KeyAnswer.Unknown();
    }
  }

  private final class Register implements LotRegister {
    @Override
    public Optional<Entry> lot(UUID lotId) {
      return lotId.equals(LOT)
          ? Optional.of(new Entry(new LotRef(LOT, new Bucket(0)), "浙0106", closed))
          : Optional.empty();
    }

    @Override
    public Optional<OwnPaddle> ownPaddle(UUID lotId, String subject) {
      return subject.equals("li") ? Optional.of(new OwnPaddle("P0001", 0)) : Optional.empty();
    }
  }

  private CompletableFuture<BidOutcome> place(String subject) {
    return placing
        .place(LOT, subject, KEY, 10, 1, new Arrival(5, nanos.get()))
        .orElseThrow()
        .toCompletableFuture();
  }

  private CompletableFuture<BidOutcome> placed() {
    CompletableFuture<BidOutcome> answer = place("li");
    work();
    return answer;
  }

  private void work() {
    try {
      placing.work(0, Duration.ZERO);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static Decision refused(BidRefusal reason, long seq) {
    return new Decision.Refused(
        reason, new Judged(10, new Footing(seq, 1, "d" + seq), 7, 11, 10, 1, 9));
  }

  private static void assertRefused(BidOutcome outcome, BidRefusal reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void takesBidsInTheOrderInWhichTheyArrived() {
    BidKey later = BidKey.parse("01890000-0000-7000-8000-00000000000b").orElseThrow();
    var second = new Arrival(5, nanos.get() + 1);
    var first = new Arrival(5, nanos.get());

    placing.place(LOT, "li", later, 20, 1, second);
    placing.place(LOT, "li", KEY, 10, 1, first);
    nanos.addAndGet(2);
    work();

    assertThat(seen).extracting(BidCommand::amountFen).containsExactly(10L, 20L);
  }

  @Test
  void answersAnAcceptedBidOnlyWhenItsRowIsJournaled() {
    CompletableFuture<BidOutcome> answer = placed();
    assertThat(answer).isNotDone();

    JournalRow row = BidRows.bid(REF, 2, 1, 10);
    waiting.committed(List.of(new News(LOT, 2, 1, List.of(row))));

    assertThat(answer.join()).isEqualTo(new Recorded(row));
  }

  @Test
  void answersARefusalOnlyWhenWhatItWasJudgedByIsJournaled() {
    arbiter = bid -> refused(BidRefusal.BELOW_STEP, 2);
    CompletableFuture<BidOutcome> answer = placed();
    assertThat(answer).isNotDone();

    journal.positions.put(LOT, new LotPosition(2, 1));
    journal.grounds.add(new Ground(LOT, new Footing(2, 1, "d2")));
    waiting.poll();

    assertRefused(answer.join(), BidRefusal.BELOW_STEP);
  }

  @Test
  void keepsARefusalToItselfThatWasJudgedByAnotherRecordOfThatNumber() {
    arbiter = bid -> refused(BidRefusal.BELOW_STEP, 2);
    CompletableFuture<BidOutcome> answer = placed();

    journal.positions.put(LOT, new LotPosition(2, 1));
    journal.grounds.add(new Ground(LOT, new Footing(2, 1, "of another primary")));
    waiting.poll();

    assertThat(answer.join()).isInstanceOf(Unknown.class);
  }

  @Test
  void forgetsARefusalThatWasJudgedByALostRecord() {
    arbiter = bid -> refused(BidRefusal.BELOW_STEP, 2);
    CompletableFuture<BidOutcome> answer = placed();

    journal.positions.put(LOT, new LotPosition(1, 2));
    waiting.poll();

    assertThat(answer.join()).isInstanceOf(Unknown.class);
  }

  @Test
  void answersAtOnceWhatWasNotJudgedByARecord() {
    arbiter = bid -> refused(BidRefusal.STALE_EPOCH, 0);
    assertRefused(placed().join(), BidRefusal.STALE_EPOCH);
  }

  @Test
  void sendsABidBackUnseenThatStoodInTheQueueForTooLong() {
    CompletableFuture<BidOutcome> answer = place("li");
    nanos.addAndGet(Duration.ofMillis(251).toNanos());
    work();

    assertRefused(answer.join(), BidRefusal.TOO_BUSY);
    assertThat(seen).isEmpty();
    assertThat(waiting.count()).isZero();
  }

  @Test
  void refusesUnseenWhoHasNoPaddleOrSendsTooMuch() {
    assertRefused(place("zhang").join(), BidRefusal.NOT_QUALIFIED);
    assertThat(place("li")).isNotDone();
    assertThat(place("li")).isNotDone();
    assertRefused(place("li").join(), BidRefusal.RATE_LIMITED);
    assertThat(seen).isEmpty();
  }

  @Test
  void looksInTheJournalForABidOfWhichNobodyKnowsWhetherItWasDecided() {
    arbiter = bid -> new Decision.Unknown();
    CompletableFuture<BidOutcome> answer = placed();
    journal.positions.put(LOT, new LotPosition(1, 1));
    waiting.poll();
    assertThat(answer).isNotDone();

    journal.rows.put(REF, BidRows.bid(REF, 2, 1, 10));
    waiting.poll();

    assertThat(answer.join()).isInstanceOf(Recorded.class);
  }

  @Test
  void saysRecoveringWhenTheArbiterWasCertainlyNotReached() {
    arbiter = bid -> new Decision.NotReached();
    assertRefused(placed().join(), BidRefusal.RECOVERING);
    assertThat(waiting.count()).isZero();
  }

  @Test
  void turnsAFaultOfTheArbiterIntoUnknown() {
    arbiter =
        bid -> {
          throw new IllegalStateException("a bug");
        };
    CompletableFuture<BidOutcome> answer = placed();
    nanos.addAndGet(Duration.ofSeconds(4).toNanos());
    waiting.poll();

    assertThat(answer.join()).isInstanceOf(Unknown.class);
  }

  @Test
  void answersForAClosedLotFromTheJournalAlone() {
    closed = true;
    assertRefused(place("li").join(), BidRefusal.ENDED);

    journal.rows.put(REF, BidRows.bid(REF, 2, 1, 10));
    assertThat(place("li").join()).isInstanceOf(Recorded.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void knowsNoLotThatIsNotPublished() {
    assertThat(placing.place(UUID.randomUUID(), "li", KEY, 10, 1, new Arrival(5, nanos.get())))
        .isEmpty();
  }
}
