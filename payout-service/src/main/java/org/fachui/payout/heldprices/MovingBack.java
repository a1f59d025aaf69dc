package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.VirtualAccountNo;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;

/** Moves a price aside in the case's pool, and back to the lot's, in the caller's transaction. */
final class MovingBack {
  private final PostingTransfers ledger;
  private final Accounts accounts;

  MovingBack(PostingTransfers ledger, Accounts accounts) {
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /**
   * Sets aside more than before, or less.
   *
   * @param more less if negative
   * @param aside the account
   * @param why makes its business key one of its own
   */
  void hold(Connection c, Of of, long aside, long more, String why, Instant now) {
    if (more == 0) {
      return;
    }
    long cash = accounts.id(c, of.casePool(), AccountKind.CASE_CASH, "");
    TransferKind kind = more > 0 ? TransferKind.HOLD : TransferKind.REVERSAL;
    ledger.post(
        c,
        now,
        List.of(
            new Posting(
                of.lotId(),
                kind,
                more > 0 ? cash : aside,
                more > 0 ? aside : cash,
                Math.abs(more),
                of.lotId().toString(),
                kind + "|" + why)));
  }

  /** Whose price it is, and between which pools it moves. */
  record Of(UUID lotId, UUID lotPool, UUID casePool, UUID enrolmentId) {
    static Of sale(UndoneSale sale) {
      return new Of(sale.lotId(), sale.lotPool(), sale.casePool(), sale.enrolmentId());
    }
  }

  /** A credit goes back as a whole. */
  void back(Connection c, Of of, PricePart part, Instant now) throws SQLException {
    UUID deposit = part.deposit();
    if (deposit == null) {
      UUID credit = UUID.randomUUID();
      long person = post(c, of, credit, part.fen(), now);
      requireDeposit(c, of, now);
      insert(
          c, of, new Credit(credit, part.arrivalId(), person, part.fen(), part.at(), false), now);
    } else {
      post(c, of, deposit, part.fen(), now);
      Sql.update(
          c,
          "UPDATE deposit_credit SET state = 'KEPT', of_price = true, changed_at = ? WHERE id = ?",
          now,
          deposit);
    }
  }

  /** A part of an applied deposit goes back; its credit stays applied for the rest. */
  void partBack(Connection c, Of of, PricePart whole, long fen, Instant now) throws SQLException {
    UUID credit = UUID.randomUUID();
    long person = post(c, of, credit, fen, now);
    insert(c, of, new Credit(credit, whole.arrivalId(), person, fen, whole.at(), true), now);
  }

  /** From now on it is drawn up as a refund. */
  static void refund(Connection c, UUID lotId) throws SQLException {
    Sql.update(c, "UPDATE lot_deposits SET refund_at = clock_timestamp() WHERE lot_id = ?", lotId);
  }

  /** All three in one statement: between the pools nothing can stay. Gives the person's account. */
  private long post(Connection c, Of of, UUID credit, long fen, Instant now) {
    String id = credit.toString();
    long transit = accounts.common(c, AccountKind.TRANSIT);
    long cash = accounts.id(c, of.casePool(), AccountKind.CASE_CASH, "");
    long lotCash = accounts.id(c, of.lotPool(), AccountKind.CASE_CASH, "");
    long person = accounts.id(c, of.lotPool(), AccountKind.PERSON, id);
    UUID lot = of.lotId();
    TransferKind apply = TransferKind.APPLY;
    ledger.post(
        c,
        now,
        List.of(
            new Posting(lot, apply, cash, transit, fen, id, "APPLY|BACK|OUT|" + id),
            new Posting(lot, apply, transit, lotCash, fen, id, "APPLY|BACK|IN|" + id),
            new Posting(
                lot, TransferKind.DEPOSIT, lotCash, person, fen, id, "DEPOSIT|BACK|" + id)));
    return person;
  }

  private record Credit(
      UUID id, long arrivalId, long personId, long fen, OffsetDateTime at, boolean part) {}

  private static void insert(Connection c, Of of, Credit credit, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        INSERT INTO deposit_credit (id, enrolment_id, arrival_id, person_id, fen, arrived_at, verdict,
          of_price, part, changed_at) VALUES (?, ?, ?, ?, ?, ?, 'PRICE', true, ?, ?)
        """,
        credit.id(),
        of.enrolmentId(),
        credit.arrivalId(),
        credit.personId(),
        credit.fen(),
        credit.at().toInstant(),
        credit.part(),
        now);
  }

  /** The case's applicant may have bought without one (NJA-17): then none was asked for. */
  private static void requireDeposit(Connection c, Of of, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        INSERT INTO deposit (enrolment_id, lot_id, fen, closes_at, virtual_no, asked_at)
        VALUES (?, ?, 0, ?, ?, ?) ON CONFLICT (enrolment_id) DO NOTHING
        """,
        of.enrolmentId(),
        of.lotId(),
        now,
        VirtualAccountNo.ofDeposit(of.enrolmentId()).text(),
        now);
  }
}
