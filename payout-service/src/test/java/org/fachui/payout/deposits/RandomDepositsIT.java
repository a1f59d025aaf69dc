package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.arrivals.CreditNotice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of two lots: at every commit that one looks at, the equation of each pool holds,
 * what came for deposits is all there, and in the end each credit has gone back once or is the
 * price.
 */
class RandomDepositsIT {
  private static final int STEPS = 45;

  private final ADepositDesk desk = new ADepositDesk();
  private final List<UUID> lots = List.of(UUID.randomUUID(), UUID.randomUUID());
  private final List<DepositView> asked = new ArrayList<>();
  private final List<CreditNotice> told = new ArrayList<>();
  private final Map<String, Long> paidFrom = new HashMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theEquationHoldsAndEachFenLeavesOnce(long seed) {
    try {
      desk.authorise();
      Random random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        step(random);
        assertBooks();
      }
      end();
    } finally {
      desk.close();
    }
  }

  private void step(Random random) {
    switch (random.nextInt(9)) {
      case 0, 1 -> asked.add(desk.ask(lots.get(random.nextInt(lots.size()))));
      case 2, 3, 4 -> pay(random);
      case 5 -> repeat(random);
      case 6 -> {
        if (random.nextInt(4) == 0) {
          settle(lots.get(random.nextInt(lots.size())));
        }
        desk.learn();
      }
      case 7 -> desk.refund();
      default -> desk.note();
    }
  }

  private void pay(Random random) {
    if (asked.isEmpty()) {
      return;
    }
    DepositView deposit = asked.get(random.nextInt(asked.size()));
    long fen = random.nextInt(4) == 0 ? 1 + random.nextInt(900_000) : ADepositDesk.FEN;
    Instant at = ADepositDesk.CLOSES.plusSeconds(random.nextInt(8) == 0 ? 1 : -60);
    String account = "6222" + told.size();
    CreditNotice notice = desk.notice(deposit.virtualNo(), fen, at, account);
    desk.record(notice);
    told.add(notice);
    paidFrom.put(account, fen);
  }

  private void repeat(Random random) {
    if (!told.isEmpty()) {
      desk.record(told.get(random.nextInt(told.size())));
    }
  }

  /** Sold to the first who has confirmed, if there is one. */
  private void settle(UUID lot) {
    if (!desk.settled.containsKey(lot)) {
      DepositView winner =
          asked.stream()
              .filter(one -> one.lotId().equals(lot))
              .filter(one -> desk.state(one) == DepositState.CONFIRMED)
              .findFirst()
              .orElse(null);
      desk.end(lot, winner);
    }
  }

  private void assertBooks() {
    long came = 0;
    for (UUID lot : lots) {
      PoolEquation stands = desk.lotPool(lot);
      assertThat(stands.residualFen()).isZero();
      assertThat(stands.undistributedFen()).isZero();
      came += stands.poolFen();
    }
    assertThat(came).isEqualTo(paidFrom.values().stream().mapToLong(Long::longValue).sum());
    assertThat(desk.database.number("SELECT coalesce(sum(fen), 0) FROM balance")).isZero();
    assertThat(
            desk.database.number(
                """
                SELECT count(*) FROM deposit_credit k JOIN balance b ON b.account_id = k.person_id
                WHERE b.fen <> CASE WHEN k.state IN ('KEPT', 'NOT_TAKEN', 'NO_ACCOUNT') THEN k.fen ELSE 0 END
                """))
        .isZero();
  }

  private void end() {
    lots.forEach(this::settle);
    desk.work();
    desk.endDay();
    desk.endDay();
    assertBooks();
    long kept = 0;
    Map<String, Long> received = desk.bank.register.receivedByAccount();
    for (Map.Entry<String, Long> paid : paidFrom.entrySet()) {
      if (received.containsKey(paid.getKey())) {
        assertThat(received).containsEntry(paid.getKey(), paid.getValue());
        assertThat(desk.bank.register.paymentsByAccount()).containsEntry(paid.getKey(), 1);
      } else {
        kept += paid.getValue();
      }
    }
    long winners = desk.settled.values().stream().filter(one -> one.winner() != null).count();
    assertThat(kept).isEqualTo(winners * ADepositDesk.FEN);
    assertThat(desk.incidents()).isEmpty();
    apply();
  }

  private void apply() {
    for (Settlement sold : desk.settled.values()) {
      UUID winner = sold.winner();
      if (winner != null) {
        var terms =
            new DueRequest(
                ADepositDesk.COURT,
                ADepositDesk.CASE.toString(),
                9_000_000,
                winner,
                ADepositDesk.FEN,
                ADepositDesk.CLOSES);
        assertThat(desk.dues.ask(sold.lotId(), terms, ADepositDesk.CASE))
            .isInstanceOf(Asked.Stands.class);
        assertThat(desk.lotPool(sold.lotId()).onAccountFen()).isZero();
        assertThat(desk.lotPool(sold.lotId()).residualFen()).isZero();
        assertThat(desk.casePool().residualFen()).isZero();
      }
    }
  }
}
