package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fachui.payout.deposits.Asked.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The case's enforcement applicant buys: without a deposit, or with the part that his claim lacks.
 */
class DuesWithoutDepositIT {
  private static final long PRICE = ASale.PRICE;

  private final ASale sale = new ASale();
  private final ADepositDesk desk = sale.desk;
  private final UUID lot = sale.lot;
  private final UUID applicant = UUID.randomUUID();

  @AfterEach
  void stop() {
    sale.close();
  }

  private Asked<DueView> ask(UUID winner, long depositFen) {
    return sale.ask(winner, depositFen);
  }

  private void assertWholePriceIsPaid(Asked<DueView> asked) {
    DueView due = ((Asked.Stands<DueView>) asked).what();
    assertThat(due.depositFen()).isZero();
    assertThat(due.fen()).isEqualTo(PRICE);
    desk.record(desk.notice(due.virtualNo(), PRICE - 1, ADepositDesk.CLOSES, "6222"));
    assertThat(desk.dues.find(lot).orElseThrow().state()).isEqualTo(DueState.OPEN);
    desk.record(desk.notice(due.virtualNo(), 1, ADepositDesk.CLOSES, "6222"));
    assertThat(desk.dues.find(lot).orElseThrow().state()).isEqualTo(DueState.MET);
    assertThat(desk.facts()).containsOnlyOnce("due.met");
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    assertThat(desk.casePool().residualFen()).isZero();
    assertThat(desk.incidents()).isEmpty();
  }

  @Test
  void ofALotWithoutAnyDepositTheWholePriceIsDue() {
    Asked<DueView> asked = ask(applicant, 0);
    assertThat(ask(applicant, 0))
        .isEqualTo(new Asked.Stands<>(((Asked.Stands<DueView>) asked).what(), false));
    assertThat(ask(UUID.randomUUID(), 0)).isEqualTo(new Asked.Refused<>(Reason.OTHER_TERMS));
    assertWholePriceIsPaid(asked);
  }

  @Test
  void theOthersHaveTheirsBackAndNobodyLooksForAWinnersDeposit() {
    desk.authorise();
    DepositView loser = desk.confirmed(lot);
    desk.endWithoutDeposit(lot, applicant);
    desk.work();
    Asked<DueView> asked = ask(applicant, 0);
    desk.endDay();

    assertThat(desk.state(loser)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.lotPool(lot).onAccountFen()).isZero();
    assertThat(desk.lotPool(lot).residualFen()).isZero();
    assertWholePriceIsPaid(asked);
  }

  @Test
  void nobodyPaysWithoutADepositWhoWasAskedForOneOrDidNotWin() {
    DepositView bidder = desk.confirmed(lot);
    assertThat(ask(bidder.enrolmentId(), 0)).isEqualTo(new Asked.Refused<>(Reason.NO_DEPOSIT));
    desk.end(lot, bidder);
    desk.work();
    assertThat(ask(applicant, 0)).isEqualTo(new Asked.Refused<>(Reason.NO_DEPOSIT));
    assertThat(ask(bidder.enrolmentId(), ADepositDesk.FEN - 1))
        .isEqualTo(new Asked.Refused<>(Reason.NO_DEPOSIT));
    Asked<DueView> asked = ask(bidder.enrolmentId(), ADepositDesk.FEN);
    assertThat(((Asked.Stands<DueView>) asked).what().fen()).isEqualTo(PRICE - ADepositDesk.FEN);
  }
}
