package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.authorities.AuthorityKind;
import org.jspecify.annotations.Nullable;

/** A lot that somebody wins at one price, at a desk of its own or at another's. */
final class ASale implements AutoCloseable {
  static final long PRICE = 2_000_000;
  static final long REST = PRICE - ADepositDesk.FEN;
  static final Instant LATER = ADepositDesk.CLOSES.plus(Duration.ofDays(3));

  final UUID lot = UUID.randomUUID();
  final ADepositDesk desk;

  ASale() {
    this(new ADepositDesk());
  }

  private ASale(ADepositDesk desk) {
    this.desk = desk;
  }

  /** Another lot of the same case. */
  ASale another() {
    return new ASale(desk);
  }

  @Override
  public void close() {
    desk.close();
  }

  /** Both standing authorities. */
  ASale authorised() {
    desk.authorise();
    desk.authorise(AuthorityKind.ANNULLED_SALES);
    return this;
  }

  /** With a deposit that is not the price's yet. */
  DepositView sold() {
    DepositView winner = desk.confirmed(lot);
    desk.end(lot, winner);
    desk.work();
    return winner;
  }

  static DueRequest terms(UUID enrolmentId, @Nullable Long depositFen) {
    return new DueRequest(
        ADepositDesk.COURT,
        ADepositDesk.CASE.toString(),
        PRICE,
        enrolmentId,
        depositFen,
        ADepositDesk.CLOSES);
  }

  Asked<DueView> ask(UUID enrolmentId, @Nullable Long depositFen) {
    return desk.dues.ask(lot, terms(enrolmentId, depositFen), ADepositDesk.CASE);
  }

  DueView asked(DepositView winner) {
    return asked(winner.enrolmentId(), null);
  }

  DueView asked(UUID enrolmentId, @Nullable Long depositFen) {
    return switch (ask(enrolmentId, depositFen)) {
      case Asked.Stands<DueView> stands -> stands.what();
      case Asked.Refused<DueView> refused -> throw new AssertionError(refused);
    };
  }

  void pay(DueView due, long fen, String account) {
    desk.record(desk.notice(due.virtualNo(), fen, LATER, account));
  }

  /** Sold, and the whole price is there: the rest from this account. */
  DepositView paid(String account) {
    DepositView winner = sold();
    pay(asked(winner), REST, account);
    return winner;
  }

  void annul() {
    desk.annul(lot);
  }

  /** All that is due, and two days of the bank. */
  void endDays() {
    desk.work();
    desk.endDay();
    desk.endDay();
  }

  void assertBooks() {
    for (PoolEquation pool : List.of(desk.lotPool(lot), desk.casePool())) {
      assertThat(pool.residualFen()).isZero();
    }
    assertThat(desk.database.number("SELECT sum(fen) FROM balance")).isZero();
  }
}
