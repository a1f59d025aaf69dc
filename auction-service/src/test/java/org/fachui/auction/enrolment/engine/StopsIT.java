package org.fachui.auction.enrolment.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.PlatformPause;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.outcome.application.Settlements;
import org.fachui.auction.stops.application.CarryingOutStops;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.application.EndingStop;
import org.fachui.auction.stops.application.Stop;
import org.fachui.auction.stops.application.Stop.Ending;
import org.fachui.auction.stops.application.StopOutcome;
import org.fachui.auction.stops.application.StopOutcome.Done;
import org.fachui.auction.stops.application.StopRequested;
import org.fachui.auction.stops.application.StoppingLot;
import org.fachui.auction.stops.infrastructure.JdbcStops;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.auction.stops.law.StopKind;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Postponement, stay and withdrawal against the real engine: what the bid log shows, and deposits.
 */
class StopsIT extends InAHouse {
  private static final String SHA256 = "ab".repeat(32);

  private final Clock clock = Clock.systemUTC();
  private JdbcStops stops;
  private CarryingOutStops carrying;
  private StoppingLot stopping;
  private EndingStop ending;

  @BeforeEach
  void open() {
    stops = new JdbcStops(house.readers);
    var parts = house.engine.parts();
    carrying = new CarryingOutStops(stops, parts.lots(), parts.pausing(), clock);
    stopping = new StoppingLot(stops, carrying, clock);
    ending = new EndingStop(stops, carrying, clock);
  }

  private static StopRequested order(StopKind kind, StopCause cause, String suffix) {
    return order(kind, cause, suffix, null, List.of());
  }

  private static StopRequested order(
      StopKind kind,
      StopCause cause,
      String suffix,
      @Nullable Money money,
      List<UUID> togetherWith) {
    return new StopRequested(
        kind,
        cause,
        new CourtPaper(
            "（2026）浙0106执99999999号" + suffix,
            LocalDate.of(2026, 11, 22),
            "公布的理由",
            List.of(new Proof("申请书", SHA256))),
        kind == StopKind.POSTPONEMENT ? Instant.now().plusSeconds(60) : null,
        money,
        togetherWith);
  }

  private Stop ordered(UUID lot, StopRequested request) {
    StopOutcome outcome = stopping.stop(lot, request, "zhao");
    assertThat(outcome)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.fresh()).isTrue());
    return ((Done) outcome).stop();
  }

  /** Open for ten minutes; bidder-1 leads with 10 000. */
  private UUID lotWithABid() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    house.engine.open(lot);
    qualify(lot, 1);
    assertThat(house.engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    return lot;
  }

  private Enrolment qualify(UUID lot, int n) {
    Enrolment enrolled = house.enrol(lot, n);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", AnnouncedLot.DEPOSIT);
    database.run("UPDATE enrolments SET ask_at = enrolled_at");
    house.work();
    until("qualified", () -> house.own(lot, n).state() == EnrolmentState.QUALIFIED);
    return enrolled;
  }

  private void assertNoBid(UUID lot, String bidder, long fen) {
    assertThat(house.engine.bid(lot, bidder, fen))
        .isInstanceOfSatisfying(
            BidOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(BidRefusal.PAUSED));
  }

  private LotStage stage(UUID lot) {
    return stops.lot(lot, Instant.now()).orElseThrow().stage();
  }

  private List<String> facts(UUID lot) {
    return database.texts(
        "SELECT split_part(event::jsonb ->> 'type', 'auction.', 2) FROM outbox WHERE key = ? ORDER"
            + " BY id",
        lot.toString());
  }

  @Test
  void anOpenLotStandsStillAndItsLogNamesThePaper() {
    UUID lot = lotWithABid();

    Stop stop = ordered(lot, order(StopKind.STAY, StopCause.OUTSIDER_CLAIM, "之一"));

    assertThat(stop.stoppedAt()).isNotNull();
    assertThat(stage(lot)).isEqualTo(LotStage.STAYED);
    assertNoBid(lot, "bidder-1", 11_000);
    assertThat(house.engine.state(lot).state()).isEqualTo(LotState.PAUSED);
    assertThat(house.engine.state(lot).pauseReason())
        .isEqualTo("中止拍卖裁定书（2026）浙0106执99999999号之一：公布的理由");
    assertThat(facts(lot)).contains("lot.paused", "lot.stayed").doesNotContain("lot.withdrawn");
    byte[] log = house.engine.evidence(lot);
    assertThat(new String(log, UTF_8)).contains("中止拍卖裁定书（2026）浙0106执99999999号之一");
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(log))).isInstanceOf(Verified.class);
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 2)))
        .isInstanceOfSatisfying(
            EnrolmentOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EnrolmentRefusal.STOPPED));
  }

  @Test
  void onlyTheCourtsWordLetsAStoppedLotGoOnAndTheBidStands() {
    UUID lot = lotWithABid();
    ordered(lot, order(StopKind.STAY, StopCause.BY_LAW, "之一"));
    var ref = house.engine.parts().lots().lot(lot).orElseThrow().ref();

    assertThat(house.engine.parts().pausing().resume(ref).toCompletableFuture().join())
        .isEqualTo(Result.HELD);
    assertThat(ending.resume(lot, "事由消失", "zhao")).isInstanceOf(StopOutcome.CauseStands.class);
    assertThat(ending.causeGone(lot, "事由已经消失")).isInstanceOf(Done.class);
    assertThat(ending.resume(lot, "恢复拍卖公告", "zhao"))
        .isInstanceOfSatisfying(
            Done.class,
            done -> {
              assertThat(done.stop().over()).isNotNull();
              assertThat(done.stop().late(Instant.now())).isFalse();
            });
    assertThat(ending.resume(lot, "恢复拍卖公告", "zhao")).isInstanceOf(StopOutcome.NotInForce.class);
    until("bids are taken", () -> house.engine.state(lot).state() == LotState.OPEN);
    assertThat(house.engine.bid(lot, "bidder-1", 11_000))
        .as("he leads still")
        .isInstanceOfSatisfying(
            BidOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(BidRefusal.OWN_LEAD));
    assertThat(stage(lot)).isEqualTo(LotStage.OPEN);
    assertThat(carrying.round()).as("nothing is left to do").isFalse();
  }

  @Test
  void aFaultOfThePlatformThatIsOverDoesNotLetAStoppedLotGoOn() {
    UUID lot = lotWithABid();
    assertThat(
            house
                .engine
                .parts()
                .pausing()
                .pause(
                    house.engine.parts().lots().lot(lot).orElseThrow().ref(),
                    PlatformPause.NO_TICKS)
                .toCompletableFuture()
                .join())
        .isEqualTo(Result.DONE);
    Stop stop = ordered(lot, order(StopKind.POSTPONEMENT, StopCause.OBJECTION, "之一"));

    assertThat(stop.stageBefore()).isIn(LotStage.PAUSED, LotStage.OPEN);
    // Three healthy beats would have resumed it; and if one did at this very moment, it is paused
    // anew.
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    carrying.round();
    until("it stands still", () -> house.engine.state(lot).resumesAt() == null);
    assertNoBid(lot, "bidder-1", 11_000);
  }

  @Test
  void aWithdrawnLotNeverClosesAndEveryDepositGoesBack() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(8));
    house.engine.open(lot);
    Enrolment first = qualify(lot, 1);
    Enrolment second = house.enrol(lot, 2);
    assertThat(house.engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    assertThat(house.settlements.of(lot).orElseThrow().result()).isNull();

    Stop stop = ordered(lot, order(StopKind.WITHDRAWAL, StopCause.SETTLED, "之一"));

    assertThat(facts(lot)).contains("lot.withdrawn");
    var ended = house.settlements.of(lot).orElseThrow();
    assertThat(ended.result()).isEqualTo(Settlements.Result.WITHDRAWN);
    assertThat(ended.winner()).isNull();
    assertThat(ended.enrolmentIds()).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(stop.releaseBy()).isEqualTo(stop.orderedAt().plusSeconds(60));
    assertThat(ended.releaseBy()).isEqualTo(stop.releaseBy());
    assertThat(house.own(lot, 1).releaseBy()).isEqualTo(stop.releaseBy());
    assertThat(house.own(lot, 2).releaseBy()).as("nothing was paid").isNull();
    assertThat(ending.resume(lot, "不能恢复", "zhao")).isInstanceOf(StopOutcome.NeverResumed.class);
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(9).toNanos());
    assertThat(house.engine.state(lot).state()).as("after its end").isEqualTo(LotState.PAUSED);
    assertThat(house.sales.closed(10)).isEmpty();
    assertThat(stage(lot)).isEqualTo(LotStage.WITHDRAWN);
    peers.arrived(second.id().toString(), "CONFIRMED", AnnouncedLot.DEPOSIT);
    database.run("UPDATE enrolments SET ask_at = enrolled_at");
    house.work();
    assertThat(house.own(lot, 2).paddle()).as("nobody is admitted any more").isNull();
  }

  @Test
  void aLotThatIsAnnouncedIsPostponedStayedAndWithdrawnEachByItsPaper() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofHours(1), Duration.ofHours(2));
    house.engine.open(lot);

    Stop postponed = ordered(lot, order(StopKind.POSTPONEMENT, StopCause.OBJECTION, "之一"));
    Instant by = requireNonNull(postponed.resumeBy());
    assertThat(by).isEqualTo(requireNonNull(postponed.termEndsAt()).plusSeconds(5));
    assertThat(postponed.late(by)).isFalse();
    assertThat(postponed.late(by.plusMillis(1))).isTrue();
    ordered(lot, order(StopKind.STAY, StopCause.OUTSIDER_CLAIM, "之二"));
    ordered(lot, order(StopKind.WITHDRAWAL, StopCause.OUTSIDER_WELL_FOUNDED, "之三"));

    assertThat(stops.of(lot))
        .extracting(Stop::kind)
        .containsExactly(StopKind.WITHDRAWAL, StopKind.STAY, StopKind.POSTPONEMENT);
    assertThat(stops.of(lot))
        .filteredOn(stop -> stop.over() != null)
        .extracting(stop -> requireNonNull(stop.over()).how())
        .containsOnly(Ending.SUPERSEDED)
        .hasSize(2);
    assertThat(facts(lot)).contains("lot.postponed", "lot.stayed", "lot.withdrawn");
    assertThat(stopping.stop(lot, order(StopKind.STAY, StopCause.BY_LAW, "之四"), "zhao"))
        .isInstanceOfSatisfying(
            StopOutcome.Refused.class,
            refused ->
                assertThat(refused.findings().getFirst().reason()).isEqualTo("NOT_IN_THIS_STAGE"));
  }

  @Test
  void aNumberIsOnePaperForEver() {
    UUID lot = lotWithABid();
    UUID other = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    house.engine.open(other);
    StopRequested request = order(StopKind.STAY, StopCause.BY_LAW, "之一");
    Stop first = ordered(lot, request);

    assertThat(stopping.stop(lot, request, "zhao"))
        .isInstanceOfSatisfying(
            Done.class,
            again -> {
              assertThat(again.fresh()).isFalse();
              assertThat(again.stop().id()).isEqualTo(first.id());
            });
    assertThat(stopping.stop(other, request, "zhao")).isInstanceOf(StopOutcome.NumberTaken.class);
    assertThat(stops.inForce(other)).isEmpty();
  }

  @Test
  void ofManyWhoStopALotAtOnceOneDoes() throws Exception {
    UUID lot = lotWithABid();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<StopOutcome>> all =
          List.of("之一", "之二", "之三", "之四").stream()
              .<Callable<StopOutcome>>map(
                  suffix ->
                      () ->
                          stopping.stop(
                              lot, order(StopKind.STAY, StopCause.BY_LAW, suffix), "zhao"))
              .toList();
      int done = 0;
      for (Future<StopOutcome> one : threads.invokeAll(all)) {
        done += one.get() instanceof Done ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(stops.of(lot)).hasSize(1);
  }

  @Test
  void aStopThatComesAfterTheEndHasNoEffect() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(2));
    house.engine.open(lot);
    until("the lot is closed", () -> house.engine.state(lot).state().closed());
    // As if it had been judged in the last moment.
    database.run(
        "UPDATE lot_live SET state = 'OPEN', end_at = now() + interval '1 h' WHERE lot_id = ?",
        lot);

    Stop stop = ordered(lot, order(StopKind.WITHDRAWAL, StopCause.SETTLED, "之一"));
    assertThat(stop.stoppedAt()).as("it may yet be paused instead of closed").isNull();
    assertThat(stops.inForce(lot)).isPresent();

    database.run("UPDATE lot_live SET state = 'CLOSED_UNSOLD' WHERE lot_id = ?", lot);
    assertThat(carrying.round()).isTrue();

    assertThat(stops.inForce(lot)).isEmpty();
    assertThat(house.settlements.of(lot).orElseThrow().result())
        .isNotEqualTo(Settlements.Result.WITHDRAWN);
    assertThat(stopping.stop(lot, order(StopKind.WITHDRAWAL, StopCause.SETTLED, "之一"), "zhao"))
        .isInstanceOf(StopOutcome.TooLate.class);
  }

  @Test
  void whatTheEngineCouldNotDoAtOnceIsDoneFromTheTable() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));

    Stop stop = ordered(lot, order(StopKind.WITHDRAWAL, StopCause.DEBT_PERFORMED, "之一"));
    assertThat(stop.stoppedAt()).as("the engine does not know the lot yet").isNull();
    assertThat(house.settlements.of(lot).orElseThrow().result()).isNull();

    house.engine.open(lot);
    until("it is stopped", carrying::round);
    assertThat(house.engine.state(lot).pauseReason()).startsWith("撤回拍卖决定书");
    assertThat(house.settlements.of(lot).orElseThrow().result())
        .isEqualTo(Settlements.Result.WITHDRAWN);
  }
}
