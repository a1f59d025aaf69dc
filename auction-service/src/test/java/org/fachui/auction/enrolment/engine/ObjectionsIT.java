package org.fachui.auction.enrolment.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.objections.application.HoldingClaimedLots;
import org.fachui.auction.objections.application.Objection;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.application.Objection.Ruling;
import org.fachui.auction.objections.application.ObjectionDesk;
import org.fachui.auction.objections.application.ObjectionOutcome;
import org.fachui.auction.objections.application.ObjectionOutcome.Done;
import org.fachui.auction.objections.application.ObjectionReceived;
import org.fachui.auction.objections.infrastructure.JdbcObjections;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionKind.Filer;
import org.fachui.auction.objections.law.ObjectionRules.Meanwhile;
import org.fachui.auction.stops.application.CarryingOutStops;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.application.EndingStop;
import org.fachui.auction.stops.application.Stop;
import org.fachui.auction.stops.application.StopOutcome;
import org.fachui.auction.stops.application.StopRequested;
import org.fachui.auction.stops.application.StoppingLot;
import org.fachui.auction.stops.infrastructure.JdbcStops;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections and claims against the real engine: what they do to the sale and to its clocks. */
class ObjectionsIT extends InAHouse {
  private static final String NAME = "案外人钱某";

  private final Clock clock = Clock.systemUTC();
  private JdbcObjections objections;
  private JdbcStops stops;
  private StoppingLot stopping;
  private EndingStop ending;
  private HoldingClaimedLots holding;
  private ObjectionDesk desk;

  @BeforeEach
  void open() {
    var parts = house.engine.parts();
    stops = new JdbcStops(house.readers);
    var carrying = new CarryingOutStops(stops, parts.lots(), parts.pausing(), clock);
    stopping = new StoppingLot(stops, carrying, clock);
    ending = new EndingStop(stops, carrying, clock);
    objections = new JdbcObjections(house.readers, house.cipher);
    holding = new HoldingClaimedLots(objections, parts.lots(), parts.pausing());
    desk = new ObjectionDesk(objections, stops, ending, holding, clock);
  }

  private UUID openLot() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    house.engine.open(lot);
    return lot;
  }

  private Objection received(UUID lot, ObjectionKind kind, Filer filer) {
    ObjectionOutcome outcome =
        desk.receive(
            lot,
            new ObjectionReceived(
                kind, filer, NAME, "房屋属于本人", List.of(new Proof("房屋买卖合同", "cd".repeat(32)))),
            "chen");
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).objection();
  }

  private static CourtPaper paper(String suffix) {
    return new CourtPaper(
        "（2026）浙0106执异99999999号" + suffix, LocalDate.of(2026, 11, 22), "公布的理由", List.of());
  }

  private ObjectionOutcome rule(Objection objection, Decision decision, String suffix) {
    return desk.rule(objection, new Ruling(decision, paper(suffix), Instant.now()), "zhao");
  }

  private StopOutcome stay(UUID lot, StopCause cause) {
    return stopping.stop(
        lot, new StopRequested(StopKind.STAY, cause, paper("之九"), null, null, List.of()), "zhao");
  }

  private Result resumption(UUID lot) {
    var parts = house.engine.parts();
    return parts
        .pausing()
        .resume(parts.lots().lot(lot).orElseThrow().ref())
        .toCompletableFuture()
        .join();
  }

  @Test
  void aClaimHoldsTheLotStillUntilItIsRuledOn() {
    UUID lot = openLot();

    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);

    assertThat(claim.meanwhile()).isEqualTo(Meanwhile.MUST_STOP);
    assertThat(claim.ruleBy()).isEqualTo(claim.receivedAt().plusSeconds(15));
    assertThat(house.engine.state(lot).state()).isEqualTo(LotState.PAUSED);
    assertThat(house.engine.state(lot).pauseReason()).isEqualTo(HoldingClaimedLots.REASON);
    assertThat(resumption(lot)).isEqualTo(Result.HELD);
    assertThat(holding.round()).as("once").isFalse();

    assertThat(rule(claim, Decision.REJECTED, "之一")).isInstanceOf(Done.class);
    assertThat(resumption(lot)).isEqualTo(Result.DONE);
    assertThat(holding.round()).isFalse();
  }

  @Test
  void aRejectedClaimStartsTheClockOfTheStayThatRestedOnIt() {
    UUID lot = openLot();
    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);
    Objection second = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);
    assertThat(stay(lot, StopCause.OUTSIDER_CLAIM)).isInstanceOf(StopOutcome.Done.class);

    rule(claim, Decision.REJECTED, "之一");
    assertThat(stops.inForce(lot).orElseThrow().resumeBy()).as("another stands").isNull();
    rule(second, Decision.TAKEN_BACK, "之二");

    var stop = stops.inForce(lot).orElseThrow();
    Stop.Gone gone = requireNonNull(stop.gone());
    assertThat(gone.reason()).isEqualTo("公布的理由");
    assertThat(stop.resumeBy()).isEqualTo(gone.at().plusSeconds(5));
    assertThat(ending.resume(lot, "恢复拍卖", "zhao")).isInstanceOf(StopOutcome.Done.class);
    until("it goes on", () -> house.engine.state(lot).state() == LotState.OPEN);
  }

  @Test
  void aLotIsNotResumedWhileAClaimStandsThoughItWasStoppedForSomethingElse() {
    UUID lot = openLot();
    stay(lot, StopCause.BY_LAW);
    ending.causeGone(lot, "事由消失了");
    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);

    assertThat(ending.resume(lot, "恢复拍卖", "zhao")).isInstanceOf(StopOutcome.ClaimStands.class);
    rule(claim, Decision.REJECTED, "之一");
    assertThat(ending.resume(lot, "恢复拍卖", "zhao")).isInstanceOf(StopOutcome.Done.class);
  }

  @Test
  void anUpheldClaimLeavesTheStayUntilTheLotIsWithdrawn() {
    UUID lot = openLot();
    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);
    stay(lot, StopCause.OUTSIDER_CLAIM);

    rule(claim, Decision.UPHELD, "之一");

    assertThat(stops.inForce(lot).orElseThrow().gone()).isNull();
    assertThat(ending.resume(lot, "恢复拍卖", "zhao")).isInstanceOf(StopOutcome.CauseStands.class);
  }

  @Test
  void anUpheldClaimHoldsALotThatNoPaperOfTheCourtStopped() {
    UUID lot = openLot();
    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);

    rule(claim, Decision.UPHELD, "之一");

    assertThat(resumption(lot)).isEqualTo(Result.HELD);
    assertThat(house.engine.state(lot).state()).isEqualTo(LotState.PAUSED);
  }

  @Test
  void aClaimToAPropertyHoldsItsNextRoundToo() {
    UUID first = openLot();
    received(first, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);
    UUID second = openLot();
    database.run(
        "UPDATE lots SET property_id = (SELECT property_id FROM lots WHERE id = ?) WHERE id = ?",
        first,
        second);

    holding.round();

    assertThat(house.engine.state(second).state()).isEqualTo(LotState.PAUSED);
    assertThat(resumption(second)).isEqualTo(Result.HELD);
  }

  @Test
  void aPartysObjectionStopsNothingByItself() {
    UUID lot = openLot();

    Objection objection = received(lot, ObjectionKind.CONDUCT, Filer.PARTY);

    assertThat(objection.meanwhile()).isEqualTo(Meanwhile.MAY_STOP);
    assertThat(house.engine.state(lot).state()).isEqualTo(LotState.OPEN);
    assertThat(
            desk.receive(
                lot,
                new ObjectionReceived(
                    ObjectionKind.CONDUCT, Filer.OUTSIDER, NAME, "不服本次拍卖", List.of()),
                "chen"))
        .isInstanceOf(ObjectionOutcome.Refused.class);
  }

  @Test
  void anObjectionIsRuledOnOnce() {
    UUID lot = openLot();
    Objection objection = received(lot, ObjectionKind.CONDUCT, Filer.INTERESTED);
    Objection other = received(lot, ObjectionKind.CONDUCT, Filer.PARTY);

    assertThat(rule(objection, Decision.REJECTED, "之一"))
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.fresh()).isTrue());
    Objection ruled = objections.find(lot, objection.id()).orElseThrow();
    assertThat(rule(ruled, Decision.REJECTED, "之一"))
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.fresh()).isFalse());
    assertThat(rule(ruled, Decision.UPHELD, "之二"))
        .isInstanceOf(ObjectionOutcome.RuledAlready.class);
    assertThat(rule(objection, Decision.UPHELD, "之二"))
        .as("by one who had not seen the ruling")
        .isInstanceOf(ObjectionOutcome.RuledAlready.class);
    assertThat(rule(other, Decision.REJECTED, "之一"))
        .isInstanceOf(ObjectionOutcome.NumberTaken.class);
    assertThat(ruled.late(Instant.now())).isFalse();
    assertThat(other.late(other.ruleBy().plusMillis(1))).isTrue();
  }

  @Test
  void whoObjectsStandsNowhereButInTheSealedColumn() {
    UUID lot = openLot();
    Objection claim = received(lot, ObjectionKind.OUTSIDER_CLAIM, Filer.OUTSIDER);

    assertThat(objections.find(lot, claim.id()).orElseThrow().name()).isEqualTo(NAME);
    assertThat(claim.toString()).doesNotContain(NAME);
    assertThat(database.texts("SELECT o::text FROM objections o"))
        .noneMatch(row -> row.contains(NAME) || row.contains("房屋属于本人"));
    assertThat(
            database.texts(
                "SELECT position(convert_to('grounds', 'UTF8') IN sealed)::text FROM objections"))
        .as("where the plain text would begin")
        .containsExactly("0");
    assertThat(new String(house.engine.evidence(lot), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain(NAME);
  }
}
