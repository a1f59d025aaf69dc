package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.batches.engine.CutWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is refunded twice or not at all; the bank's own register says who was. */
class RefundsIT {
  private static final Instant IN_TIME = ADepositDesk.CLOSES.minusMillis(1);
  private static final int BIDDERS = 13;

  private final UUID lot = UUID.randomUUID();
  private final ADepositDesk desk = new ADepositDesk();
  private final List<DepositView> bidders = new ArrayList<>();

  @AfterEach
  void stop() {
    desk.close();
  }

  private void enrol() {
    for (int i = 0; i < BIDDERS; i++) {
      bidders.add(desk.confirmed(lot));
    }
  }

  private DepositView winner() {
    return bidders.getFirst();
  }

  private List<DepositView> losers() {
    return bidders.subList(1, bidders.size());
  }

  private void assertLosersHaveTheirsOnce() {
    var received = desk.bank.register.receivedByAccount();
    var payments = desk.bank.register.paymentsByAccount();
    for (DepositView loser : losers()) {
      assertThat(desk.state(loser)).isEqualTo(DepositState.REFUNDED);
      assertThat(received).containsEntry(ADepositDesk.account(loser), ADepositDesk.FEN);
      assertThat(payments).containsEntry(ADepositDesk.account(loser), 1);
    }
    assertThat(received).doesNotContainKey(ADepositDesk.account(winner()));
    assertThat(Collections.frequency(desk.facts(), "deposit.refunded")).isEqualTo(BIDDERS - 1);
    assertThat(desk.lotPool(lot).paidFen()).isEqualTo((BIDDERS - 1) * ADepositDesk.FEN);
    assertThat(desk.lotPool(lot).residualFen()).isZero();
    assertThat(desk.incidents()).isEmpty();
  }

  @Test
  void everybodyButTheWinnerHasTheMoneyBackOnce() {
    desk.authorise();
    enrol();
    desk.work();
    assertThat(desk.texts("SELECT id FROM batch")).isEmpty();
    desk.end(lot, winner());
    desk.work();
    assertThat(desk.state(losers().getFirst())).isEqualTo(DepositState.REFUNDING);
    desk.endDay();
    assertLosersHaveTheirsOnce();
    assertThat(desk.state(winner())).isEqualTo(DepositState.CONFIRMED);
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(desk.texts("SELECT count(*) FROM batch WHERE authority_id IS NOT NULL"))
        .containsExactly("1");
    desk.endDay();
    assertLosersHaveTheirsOnce();
  }

  @Test
  void withoutAnAuthorityOfTwoRefundsWaitAndThenGo() {
    enrol();
    desk.end(lot, winner());
    desk.work();
    assertThat(desk.texts("SELECT id FROM batch")).isEmpty();
    assertThat(desk.state(losers().getFirst())).isEqualTo(DepositState.REFUNDING);
    desk.authorise();
    desk.database.run("UPDATE lot_deposits SET refund_at = now()");
    desk.work();
    desk.endDay();
    assertLosersHaveTheirsOnce();
  }

  @Test
  void auctionMayBeAwayAndComeBack() {
    desk.authorise();
    enrol();
    desk.end(lot, winner());
    desk.auctionAway = true;
    desk.work();
    assertThat(desk.state(losers().getFirst())).isEqualTo(DepositState.CONFIRMED);
    desk.auctionAway = false;
    desk.work();
    desk.endDay();
    assertLosersHaveTheirsOnce();
  }

  @Test
  void whatIsWrongLateOrTooMuchGoesBackToTheAccountThatPaidIt() {
    desk.authorise();
    DepositView one = desk.ask(lot);
    desk.record(desk.notice(one.virtualNo(), 3, IN_TIME, "62220001"));
    desk.record(desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, "62220002"));
    desk.record(desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, "62220003"));
    desk.end(lot, one);
    desk.work();
    desk.record(desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, "62220004"));
    desk.work();
    desk.endDay();
    desk.endDay();

    var received = desk.bank.register.receivedByAccount();
    assertThat(received)
        .containsEntry("62220001", 3L)
        .containsEntry("62220003", ADepositDesk.FEN)
        .containsEntry("62220004", ADepositDesk.FEN)
        .hasSize(3);
    assertThat(desk.state(one)).isEqualTo(DepositState.CONFIRMED);
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(ADepositDesk.FEN);
  }

  @Test
  void anUnsoldLotKeepsNothing() {
    desk.authorise();
    DepositView one = desk.confirmed(lot);
    desk.end(lot, null);
    desk.work();
    desk.endDay();
    assertThat(desk.state(one)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.lotPool(lot).onAccountFen()).isZero();
  }

  /** Ends a sender at the worst moment: SENDING is committed, nothing is on the wire. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aSenderThatDiedBetweenSendingAndTheWireLeavesNobodyWithout() {
    desk.authorise();
    enrol();
    desk.end(lot, winner());
    desk.learn();
    desk.refund();
    var dying =
        desk.sending(
            banks ->
                new CutWire(banks) {
                  @Override
                  public FileAnswer send(
                      String of, String fileId, byte[] file, String sha256, long fencing) {
                    throw new Killed();
                  }
                });
    assertThatThrownBy(dying::sendNext).isInstanceOf(Killed.class);
    ADepositDesk.rest(500);
    desk.work();
    desk.endDay();
    assertLosersHaveTheirsOnce();
  }

  @Test
  void aRefundThatTheBankReturnsIsInThePoolAgainAndStaysThere() {
    desk.authorise();
    enrol();
    desk.end(lot, winner());
    desk.work();
    desk.endDay();
    desk.bank.register.giveBack(
        desk.texts("SELECT id FROM instruction ORDER BY id LIMIT 1").getFirst());
    desk.endDay();
    ADepositDesk.rest(5_100);
    desk.endDay();

    assertThat(
            desk.texts("SELECT state FROM deposit_credit WHERE state NOT IN ('REFUNDED', 'KEPT')"))
        .containsExactly("NOT_TAKEN");
    assertThat(desk.incidents()).containsExactly("REFUND_NOT_TAKEN");
    assertThat(desk.texts("SELECT count(*) FROM instruction"))
        .containsExactly(Integer.toString(BIDDERS - 1));
    assertThat(losers().stream().map(desk::state))
        .containsOnlyOnce(DepositState.REFUNDING)
        .filteredOn(DepositState.REFUNDED::equals)
        .hasSize(BIDDERS - 2);
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(2 * ADepositDesk.FEN);
    assertThat(desk.lotPool(lot).residualFen()).isZero();
  }

  @Test
  void anAccountThatIsClosedIsForAPersonToLookAt() {
    desk.authorise();
    enrol();
    String closed = ADepositDesk.account(losers().getFirst());
    desk.bank.closedAccount = closed::equals;
    desk.end(lot, winner());
    desk.work();
    desk.endDay();
    assertThat(desk.state(losers().getFirst())).isEqualTo(DepositState.REFUNDING);
    assertThat(desk.incidents()).containsExactly("REFUND_NOT_TAKEN");
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(2 * ADepositDesk.FEN);
  }

  @Test
  void aFileWhoseDayWasOverIsDrawnUpOnceMore() {
    desk.authorise();
    DepositView one = desk.confirmed(lot);
    desk.end(lot, null);
    desk.learn();
    desk.refund();
    desk.database.run(
        "UPDATE chunk SET state = 'REPORTED', ask_at = NULL",
        "UPDATE instruction SET state = 'ACKED'");
    desk.transactions.run(
        c -> {
          var moves =
              new org.fachui.payout.batches.infrastructure.InstructionMoves(
                  new org.fachui.payout.ledger.PostingTransfers());
          moves.prepare(c);
          org.fachui.payout.batches.infrastructure.Sql.run(
              c, "INSERT INTO instruction_change (id, reason) SELECT id, 'DT01' FROM instruction");
          return moves.move(
              c, org.fachui.payout.batches.model.InstructionState.REJECTED, Instant.now());
        });
    desk.work();
    desk.endDay();

    assertThat(desk.state(one)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.texts("SELECT generation || ' ' || state FROM instruction ORDER BY generation"))
        .containsExactly("1 REJECTED", "2 SETTLED");
    assertThat(desk.bank.register.paymentsByAccount()).containsEntry(ADepositDesk.account(one), 1);
  }

  @Test
  void whoeverPaidFromAnAccountThatIsNotKnownIsNotForgotten() {
    desk.authorise();
    DepositView one = desk.ask(lot);
    desk.record(desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, null));
    desk.end(lot, null);
    desk.work();
    assertThat(desk.state(one)).isEqualTo(DepositState.REFUNDING);
    assertThat(desk.incidents()).containsExactly("REFUND_WITHOUT_ACCOUNT");
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(ADepositDesk.FEN);
  }

  @Test
  void theHintMayComeBeforeTheDepositOrNever() {
    desk.authorise();
    desk.transactions.run(
        c -> {
          LearningSettlements.hint(c, lot, Instant.now());
          return lot;
        });
    DepositView one = desk.confirmed(lot);
    desk.end(lot, null);
    desk.work();
    desk.endDay();
    assertThat(desk.state(one)).isEqualTo(DepositState.REFUNDED);
  }
}
