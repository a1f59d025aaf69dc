package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fachui.payout.arrivals.ArrivalOutcome;
import org.fachui.payout.arrivals.CreditNotice;
import org.fachui.payout.pools.Pools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepositsIT {
  private static final Instant IN_TIME = ADepositDesk.CLOSES.minusMillis(1);
  private static final UUID LOT = UUID.randomUUID();

  private final ADepositDesk desk = new ADepositDesk();

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aDepositIsAskedForOnceAndWithTheSameTerms() {
    UUID enrolment = UUID.randomUUID();
    var terms =
        new DepositRequest(
            LOT, ADepositDesk.COURT, ADepositDesk.CASE.toString(), 5, ADepositDesk.CLOSES);
    Asked<DepositView> first = desk.deposits.ask(enrolment, terms, ADepositDesk.CASE);
    Asked<DepositView> again = desk.deposits.ask(enrolment, terms, ADepositDesk.CASE);

    assertThat(first)
        .isInstanceOfSatisfying(Asked.Stands.class, stands -> assertThat(stands.fresh()).isTrue());
    assertThat(again)
        .isEqualTo(new Asked.Stands<>(((Asked.Stands<DepositView>) first).what(), false));
    var dearer = new DepositRequest(LOT, terms.court(), terms.caseNo(), 6, ADepositDesk.CLOSES);
    var otherLot =
        new DepositRequest(
            UUID.randomUUID(), terms.court(), terms.caseNo(), 5, ADepositDesk.CLOSES);
    for (DepositRequest other : List.of(dearer, otherLot)) {
      assertThat(desk.deposits.ask(enrolment, other, ADepositDesk.CASE))
          .isEqualTo(new Asked.Refused<>(Asked.Reason.OTHER_TERMS));
    }
    assertThat(desk.texts("SELECT kind FROM pool")).containsExactly("LOT");
  }

  @Test
  void onlyTheExactAmountInTimeConfirms() {
    DepositView exact = desk.ask(LOT);
    DepositView wrong = desk.ask(LOT);
    DepositView late = desk.ask(LOT);
    assertThat(exact.state()).isEqualTo(DepositState.AWAITED);
    desk.pay(exact, ADepositDesk.FEN, IN_TIME);
    desk.pay(wrong, ADepositDesk.FEN + 1, IN_TIME);
    desk.pay(late, ADepositDesk.FEN, ADepositDesk.CLOSES);

    assertThat(desk.stands(exact))
        .isEqualTo(
            new DepositView(
                exact.enrolmentId(),
                LOT,
                ADepositDesk.FEN,
                exact.virtualNo(),
                DepositState.CONFIRMED,
                ADepositDesk.FEN,
                IN_TIME));
    assertThat(desk.state(wrong)).isEqualTo(DepositState.WRONG_AMOUNT);
    assertThat(desk.state(late)).isEqualTo(DepositState.LATE);
    assertThat(desk.facts())
        .containsExactly("deposit.confirmed", "deposit.refused", "deposit.refused");
    assertThat(desk.lotPool(LOT).onAccountFen()).isEqualTo(3 * ADepositDesk.FEN + 1);
    assertThat(desk.lotPool(LOT).residualFen()).isZero();
    assertThat(desk.texts("SELECT event FROM outbox"))
        .allSatisfy(event -> assertThat(event).doesNotContain("某某", "fen", wrong.virtualNo()));
  }

  @Test
  void theRightAmountAfterAWrongOneConfirmsAndAFurtherOneIsOnlyTooMuch() {
    DepositView one = desk.ask(LOT);
    desk.pay(one, 1, IN_TIME.minusSeconds(9));
    desk.pay(one, ADepositDesk.FEN, IN_TIME.minusSeconds(8));
    desk.pay(one, ADepositDesk.FEN, IN_TIME.minusSeconds(7));

    assertThat(desk.state(one)).isEqualTo(DepositState.CONFIRMED);
    assertThat(desk.stands(one).arrivedFen()).isEqualTo(2 * ADepositDesk.FEN + 1);
    assertThat(desk.facts()).containsExactly("deposit.refused", "deposit.confirmed");
  }

  @Test
  void aNoticeThatComesManyTimesAtOnceCountsOnce() throws Exception {
    DepositView one = desk.ask(LOT);
    CreditNotice notice = desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, "6222");
    CreditNotice another = desk.notice(one.virtualNo(), ADepositDesk.FEN, IN_TIME, "6222");
    List<Callable<ArrivalOutcome>> told =
        IntStream.range(0, 24)
            .<Callable<ArrivalOutcome>>mapToObj(
                i -> () -> desk.record(i % 2 == 0 ? notice : another))
            .toList();
    int counted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<ArrivalOutcome> outcome : threads.invokeAll(told)) {
        counted += outcome.get() == ArrivalOutcome.MATCHED ? 1 : 0;
      }
    }
    assertThat(counted).isEqualTo(2);
    assertThat(desk.texts("SELECT verdict FROM deposit_credit ORDER BY verdict"))
        .containsExactly("CONFIRMS", "SURPLUS");
    assertThat(desk.facts()).containsExactly("deposit.confirmed");
    assertThat(desk.lotPool(LOT).poolFen()).isEqualTo(2 * ADepositDesk.FEN);
  }

  @Test
  void thePoolIsSealedUntilTheEnd() {
    DepositView winner = desk.confirmed(LOT);
    var pools = new Pools(desk.transactions, new org.fachui.payout.accounts.Accounts());
    UUID pool = UUID.fromString(desk.texts("SELECT id FROM pool WHERE kind = 'LOT'").getFirst());

    assertThat(pools.find(pool)).isEmpty();
    desk.work();
    assertThat(pools.find(pool)).isEmpty();
    desk.end(LOT, winner);
    desk.work();
    assertThat(pools.find(pool)).isPresent();
  }

  @Test
  void whatIsAppliedGoesToTheCaseAndTheRestIsMetWhenItIsThere() {
    DepositView winner = desk.confirmed(LOT);
    DepositView loser = desk.confirmed(LOT);
    desk.end(LOT, winner);
    desk.work();
    var terms = due(winner, 2_000_000);

    assertThat(desk.dues.ask(LOT, due(loser, 2_000_000), ADepositDesk.CASE))
        .isEqualTo(new Asked.Refused<>(Asked.Reason.NO_DEPOSIT));
    assertThat(desk.dues.ask(LOT, due(winner, ADepositDesk.FEN - 1), ADepositDesk.CASE))
        .isEqualTo(new Asked.Refused<>(Asked.Reason.PRICE_BELOW_DEPOSIT));
    Asked<DueView> asked = desk.dues.ask(LOT, terms, ADepositDesk.CASE);
    DueView due = ((Asked.Stands<DueView>) asked).what();
    assertThat(due.fen()).isEqualTo(1_500_000);
    assertThat(due.state()).isEqualTo(DueState.OPEN);
    assertThat(desk.dues.ask(LOT, terms, ADepositDesk.CASE))
        .isEqualTo(new Asked.Stands<>(due, false));
    assertThat(desk.dues.ask(LOT, due(winner, 2_000_001), ADepositDesk.CASE))
        .isEqualTo(new Asked.Refused<>(Asked.Reason.OTHER_TERMS));
    assertThat(desk.state(winner)).isEqualTo(DepositState.APPLIED);
    assertThat(desk.casePool().undistributedFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(desk.casePool().residualFen()).isZero();
    assertThat(desk.lotPool(LOT).poolFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(desk.lotPool(LOT).residualFen()).isZero();

    desk.record(desk.notice(due.virtualNo(), 1_499_999, IN_TIME, "6222"));
    assertThat(desk.dues.find(LOT).orElseThrow().state()).isEqualTo(DueState.OPEN);
    desk.record(desk.notice(due.virtualNo(), 1, IN_TIME, "6222"));
    assertThat(desk.dues.find(LOT).orElseThrow().state()).isEqualTo(DueState.MET);
    assertThat(desk.facts().getLast()).isEqualTo("due.met");
    assertThat(desk.casePool().undistributedFen()).isEqualTo(2_000_000);
    desk.record(desk.notice(due.virtualNo(), 7, IN_TIME, "6222"));
    assertThat(desk.facts()).containsOnlyOnce("due.met");
    assertThat(desk.incidents()).contains("DUE_OVERPAID");
  }

  private static DueRequest due(DepositView winner, long price) {
    return new DueRequest(
        ADepositDesk.COURT,
        ADepositDesk.CASE.toString(),
        price,
        winner.enrolmentId(),
        null,
        ADepositDesk.CLOSES.plusSeconds(3_600));
  }

  @Test
  void moneyCannotStayBetweenPools() {
    DepositView one = desk.confirmed(LOT);
    String post =
        """
        INSERT INTO transfer (batch, kind, debit_id, credit_id, fen, at, business_key)
        SELECT gen_random_uuid(), 'APPLY', k.person_id, (SELECT id FROM account WHERE kind = 'TRANSIT'), 1, now(), 'x'
        FROM deposit_credit k WHERE enrolment_id = '%s'
        """
            .formatted(one.enrolmentId());
    assertThatThrownBy(() -> desk.database.run(post))
        .hasStackTraceContaining("balance_stays_empty");
  }
}
