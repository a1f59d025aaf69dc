package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.payout.authorities.AuthorityKind;
import org.fachui.payout.forfeits.Forfeit;
import org.fachui.payout.forfeits.ForfeitOutcome;
import org.fachui.payout.forfeits.ForfeitOutcome.Done;
import org.fachui.payout.forfeits.ForfeitOutcome.Reason;
import org.fachui.payout.forfeits.ForfeitOutcome.Refused;
import org.fachui.payout.forfeits.Use;
import org.fachui.payout.forfeits.UseProposal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A forfeited deposit is used in the order of the article, by two persons, and once. */
class ForfeitsIT {
  private static final long PRICE = ASale.PRICE;
  private static final String SHA256 = "ab".repeat(32);

  private final ASale sale = new ASale();
  private final ADepositDesk desk = sale.desk;
  private final UUID lot = sale.lot;

  @AfterEach
  void stop() {
    sale.close();
  }

  private DepositView askedForThePrice() {
    DepositView winner = sale.sold();
    sale.asked(winner);
    return winner;
  }

  private Forfeit stands() {
    return desk.forfeits.ofPool(desk.caseId()).getFirst();
  }

  private ForfeitOutcome propose(Use use, long fen, @Nullable Long newPrice) {
    return desk.forfeits.propose(
        desk.caseId(), lot, use, new UseProposal(fen, newPrice, "依据裁定", SHA256), "qian");
  }

  private ForfeitOutcome approve(Use use, long fen, String by) {
    return desk.forfeits.approve(desk.caseId(), lot, use, fen, by);
  }

  private static void refused(ForfeitOutcome outcome, Reason reason, @Nullable Long accepted) {
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).reason()).isEqualTo(reason);
    assertThat(((Refused) outcome).acceptedFen()).isEqualTo(accepted);
  }

  private void used(Use use, long fen, @Nullable Long newPrice) {
    assertThat(propose(use, fen, newPrice)).isInstanceOf(Done.class);
    assertThat(approve(use, fen, "sun")).isInstanceOf(Done.class);
  }

  @Test
  void theWholeOfItIsSetAsideAndUsedStepByStep() {
    DepositView winner = askedForThePrice();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(ADepositDesk.FEN);
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.work();
    assertThat(desk.casePool().undistributedFen()).as("nobody can plan with it").isZero();
    assertThat(desk.casePool().heldFen()).isEqualTo(ADepositDesk.FEN);

    refused(propose(Use.SHORTFALL, 0, PRICE), Reason.OUT_OF_ORDER, null);
    refused(
        propose(Use.COSTS, ADepositDesk.FEN + 1, null), Reason.MORE_THAN_IS_LEFT, ADepositDesk.FEN);
    refused(approve(Use.COSTS, 1, "sun"), Reason.NOT_PROPOSED, null);
    assertThat(propose(Use.COSTS, 7, null)).isInstanceOf(Done.class);
    assertThat(propose(Use.COSTS, 50_000, null)).as("in its place").isInstanceOf(Done.class);
    refused(approve(Use.COSTS, 50_000, "qian"), Reason.OWN_PROPOSAL, null);
    refused(approve(Use.COSTS, 7, "sun"), Reason.OTHER_FIGURE, 50_000L);
    assertThat(desk.casePool().costsFen()).as("nothing has moved").isZero();
    assertThat(approve(Use.COSTS, 50_000, "sun")).isInstanceOf(Done.class);
    assertThat(approve(Use.COSTS, 50_000, "sun")).as("again").isInstanceOf(Done.class);
    refused(approve(Use.COSTS, 50_000, "wang"), Reason.OUT_OF_ORDER, null);
    assertThat(desk.casePool().costsFen()).isEqualTo(50_000);
    sale.assertBooks();

    refused(propose(Use.SHORTFALL, 200_000, PRICE - 300_000), Reason.NOT_THE_SHORTFALL, 300_000L);
    refused(propose(Use.SHORTFALL, 1, PRICE + 1), Reason.NOT_THE_SHORTFALL, 0L);
    used(Use.SHORTFALL, 300_000, PRICE - 300_000);
    assertThat(desk.casePool().undistributedFen()).isEqualTo(300_000);
    used(Use.CASE_DEBT, 100_000, null);
    assertThat(desk.casePool().undistributedFen()).isEqualTo(400_000);
    used(Use.RELATED_DEBT, 50_000, null);
    assertThat(desk.casePool().heldFen()).as("people pay it").isEqualTo(50_000);
    assertThat(stands().leftFen()).isZero();
    assertThat(stands().next()).isNull();
    refused(propose(Use.COSTS, 0, null), Reason.OUT_OF_ORDER, null);
    sale.assertBooks();
  }

  @Test
  void theShortfallTakesNoMoreThanIsLeft() {
    DepositView winner = askedForThePrice();
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.work();
    used(Use.COSTS, 0, null);
    refused(propose(Use.SHORTFALL, PRICE, 0L), Reason.NOT_THE_SHORTFALL, ADepositDesk.FEN);
    used(Use.SHORTFALL, ADepositDesk.FEN, 0L);
    assertThat(stands().leftFen()).isZero();
    sale.assertBooks();
  }

  @Test
  void whatWasPaidBeyondTheDepositGoesBackToTheAccountsThatPaid() {
    desk.authorise(AuthorityKind.ANNULLED_SALES);
    DepositView winner = sale.sold();
    DueView due = sale.asked(winner);
    sale.pay(due, 300_000, "62220001");
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.work();
    sale.pay(due, 40_000, "62220002");
    desk.work();
    desk.endDay();
    desk.endDay();
    assertThat(desk.bank.register.receivedByAccount())
        .as("and not his deposit")
        .isEqualTo(Map.of("62220001", 300_000L, "62220002", 40_000L));
    assertThat(desk.casePool().heldFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(desk.facts()).doesNotContain("due.met");
    sale.assertBooks();
  }

  @Test
  void ofAPrepaidPriceTheBuyersPartIsSetAsideTooAndNoUseTakesIt() {
    DepositView winner = askedForThePrice();
    desk.inDefault(lot, winner, 50_000);
    desk.work();
    assertThat(desk.casePool().undistributedFen()).as("nobody can plan with it").isZero();
    assertThat(desk.casePool().heldFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(stands().heldFen()).isEqualTo(50_000);
    refused(propose(Use.COSTS, 50_001, null), Reason.MORE_THAN_IS_LEFT, 50_000L);
    used(Use.COSTS, 50_000, null);
    assertThat(desk.casePool().heldFen()).isEqualTo(ADepositDesk.FEN - 50_000);
    sale.assertBooks();
  }

  @Test
  void whatWasDistributedBeforeIsSaid() {
    DepositView winner = askedForThePrice();
    desk.takeCosts(200_000);
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.work();
    assertThat(stands().heldFen()).isEqualTo(ADepositDesk.FEN - 200_000);
    assertThat(desk.incidents()).containsExactly("FORFEIT_DISTRIBUTED");
    sale.assertBooks();
  }

  @Test
  void ofTwoApprovalsAtOnceOneMovesTheMoney() throws Exception {
    DepositView winner = askedForThePrice();
    desk.inDefault(lot, winner, ADepositDesk.FEN);
    desk.work();
    propose(Use.COSTS, 60_000, null);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<ForfeitOutcome>> both =
          List.of(
              () -> approve(Use.COSTS, 60_000, "sun"), () -> approve(Use.COSTS, 60_000, "wang"));
      List<ForfeitOutcome> outcomes = new java.util.ArrayList<>();
      for (Future<ForfeitOutcome> one : people.invokeAll(both)) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    }
    assertThat(desk.casePool().costsFen()).isEqualTo(60_000);
    sale.assertBooks();
  }

  @Test
  void nothingIsForfeitedByWhoWasAskedForNothing() {
    UUID applicant = UUID.randomUUID();
    sale.asked(applicant, 0L);
    desk.settled.put(lot, Settlement.soldWithoutDeposit(lot, applicant).inDefault(0));
    desk.work();
    assertThat(stands().heldFen()).isZero();
    assertThat(stands().heldAt()).isNotNull();
    assertThat(desk.incidents()).isEmpty();
    sale.assertBooks();
  }
}
