package org.fachui.payout.deposits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.VirtualAccountNo;
import org.fachui.payout.arrivals.CreditRoute;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.heldprices.AnnulledSales;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.Transactions;

/**
 * Prices: the winner's deposit goes from the lot's pool to the case's, the rest is asked for, and
 * when it is there auction is told.
 */
@ApplicationScoped
public class Dues implements CreditRoute {
  private Transactions transactions;
  private PostingTransfers ledger;
  private Accounts accounts;
  private Clock clock;

  @Inject
  public Dues(Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Dues() {}

  /**
   * Applies the deposit and asks for the rest; the same terms again give the same.
   *
   * @param no of the case in which the lot was sold
   */
  public Asked<DueView> ask(UUID lotId, DueRequest terms, CaseNumber no) {
    return transactions.run(
        c -> {
          UUID pool = accounts.pool(c, terms.court(), no);
          Optional<UUID> lotPool = lotPool(c, lotId);
          if (lotPool.isEmpty() && !terms.withoutDeposit()) {
            return new Asked.Refused<>(Asked.Reason.NO_DEPOSIT);
          }
          accounts.lock(c, lotPool.orElse(pool));
          Optional<DueView> known = find(c, lotId);
          if (known.isPresent()) {
            return isAsked(c, lotId, terms, pool)
                ? new Asked.Stands<>(known.get(), false)
                : new Asked.Refused<>(Asked.Reason.OTHER_TERMS);
          }
          return terms.withoutDeposit()
              ? whole(c, lotId, terms, pool, no)
              : applied(c, lotId, terms, pool);
        });
  }

  /** Of a winner of whom no deposit was asked the whole price is due. */
  private Asked<DueView> whole(Connection c, UUID lotId, DueRequest terms, UUID pool, CaseNumber no)
      throws SQLException {
    boolean paidOrLost =
        Sql.number(
                c,
                """
                SELECT (SELECT count(*) FROM deposit WHERE enrolment_id = ?)
                  + (SELECT count(*) FROM lot_deposits
                     WHERE lot_id = ? AND result IS NOT NULL AND winner IS DISTINCT FROM ?)
                """,
                terms.enrolmentId(),
                lotId,
                terms.enrolmentId())
            > 0;
    if (paidOrLost) {
      return new Asked.Refused<>(Asked.Reason.NO_DEPOSIT);
    }
    // Also of this lot it is asked whether its sale still stands.
    Sql.update(
        c,
        "INSERT INTO lot_deposits (lot_id, pool_id, ask_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        lotId,
        accounts.lotPool(c, terms.court(), no, lotId),
        clock.instant());
    return add(c, lotId, terms, pool, 0, clock.instant());
  }

  private Asked<DueView> applied(Connection c, UUID lotId, DueRequest terms, UUID pool)
      throws SQLException {
    Optional<Kept> deposit =
        kept(c, lotId, terms.enrolmentId())
            .filter(kept -> terms.depositFen() == null || kept.fen() == terms.depositFen());
    if (deposit.isEmpty()) {
      return new Asked.Refused<>(Asked.Reason.NO_DEPOSIT);
    }
    if (terms.priceFen() < deposit.get().fen()) {
      return new Asked.Refused<>(Asked.Reason.PRICE_BELOW_DEPOSIT);
    }
    Instant now = clock.instant();
    move(c, lotId, deposit.get(), pool, now);
    return add(c, lotId, terms, pool, deposit.get().fen(), now);
  }

  private static Asked<DueView> add(
      Connection c, UUID lotId, DueRequest terms, UUID pool, long depositFen, Instant now)
      throws SQLException {
    long rest = terms.priceFen() - depositFen;
    Sql.update(
        c,
        """
        INSERT INTO due (lot_id, pool_id, enrolment_id, price_fen, deposit_fen, fen, due_by, virtual_no,
          met_at, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
        """,
        lotId,
        pool,
        terms.enrolmentId(),
        terms.priceFen(),
        depositFen,
        rest,
        terms.dueBy().truncatedTo(ChronoUnit.MICROS),
        VirtualAccountNo.ofDue(lotId).text(),
        rest == 0 ? now : null,
        now);
    if (rest == 0) {
      DepositFacts.met(c, lotId, now);
    }
    return new Asked.Stands<>(find(c, lotId).orElseThrow(), true);
  }

  /** Both transfers in one statement: between the pools nothing can stay. */
  private void move(Connection c, UUID lotId, Kept deposit, UUID pool, Instant now)
      throws SQLException {
    long transit = accounts.common(c, AccountKind.TRANSIT);
    long cash = accounts.id(c, pool, AccountKind.CASE_CASH, "");
    String credit = deposit.id().toString();
    ledger.post(
        c,
        now,
        List.of(
            new Posting(
                lotId,
                TransferKind.APPLY,
                deposit.personId(),
                transit,
                deposit.fen(),
                credit,
                "APPLY|OUT|" + credit),
            new Posting(
                lotId,
                TransferKind.APPLY,
                transit,
                cash,
                deposit.fen(),
                lotId.toString(),
                "APPLY|IN|" + credit)));
    Sql.update(
        c,
        "UPDATE deposit_credit SET state = 'APPLIED', changed_at = ? WHERE id = ?",
        now,
        deposit.id());
  }

  private static Optional<UUID> lotPool(Connection c, UUID lotId) throws SQLException {
    return id(c, "SELECT pool_id FROM lot_deposits WHERE lot_id = ?", lotId);
  }

  private static Optional<UUID> id(Connection c, String sql, Object key) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(sql)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /** A confirmed deposit that nothing was done with yet. */
  private record Kept(UUID id, long personId, long fen) {}

  private static Optional<Kept> kept(Connection c, UUID lotId, UUID enrolmentId)
      throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT k.id, k.person_id, k.fen
            FROM deposit_credit k JOIN deposit d ON d.enrolment_id = k.enrolment_id
            JOIN lot_deposits l ON l.lot_id = d.lot_id
            WHERE d.enrolment_id = ? AND d.lot_id = ? AND k.verdict = 'CONFIRMS' AND k.state = 'KEPT'
              AND (l.result IS NULL OR l.winner = d.enrolment_id)
            """)) {
      select.setObject(1, enrolmentId);
      select.setObject(2, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Kept(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
            : Optional.empty();
      }
    }
  }

  private static boolean isAsked(Connection c, UUID lotId, DueRequest terms, UUID pool)
      throws SQLException {
    return Sql.number(
            c,
            """
            SELECT count(*) FROM due d JOIN pool p ON p.id = d.pool_id WHERE d.lot_id = ?
              AND d.pool_id = ? AND p.court = ? AND d.enrolment_id = ? AND d.price_fen = ? AND d.due_by = ?
            """,
            lotId,
            pool,
            terms.court(),
            terms.enrolmentId(),
            terms.priceFen(),
            terms.dueBy().truncatedTo(ChronoUnit.MICROS))
        > 0;
  }

  /** How the rest of a price stands. */
  public Optional<DueView> find(UUID lotId) {
    return transactions.run(c -> find(c, lotId));
  }

  private static Optional<DueView> find(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT price_fen, deposit_fen, fen, virtual_no, arrived_fen, met_at, due_by
            FROM due WHERE lot_id = ?
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        OffsetDateTime met = row.getObject(6, OffsetDateTime.class);
        return Optional.of(
            new DueView(
                lotId,
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                met == null ? DueState.OPEN : DueState.MET,
                met == null ? null : met.toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant()));
      }
    }
  }

  @Override
  public Optional<UUID> pool(Connection c, String virtualNo) throws SQLException {
    return id(c, "SELECT pool_id FROM due WHERE virtual_no = ?", virtualNo);
  }

  @Override
  public void counted(Connection c, Counted credit) throws SQLException {
    Instant now = clock.instant();
    Optional<UUID> open =
        id(c, "SELECT lot_id FROM due WHERE met_at IS NULL AND virtual_no = ?", credit.virtualNo());
    Sql.update(
        c,
        """
        UPDATE due SET arrived_fen = arrived_fen + ?,
          met_at = CASE WHEN arrived_fen + ? >= fen THEN coalesce(met_at, ?) END
        WHERE virtual_no = ?
        """,
        credit.fen(),
        credit.fen(),
        now,
        credit.virtualNo());
    UUID lot =
        id(c, "SELECT lot_id FROM due WHERE virtual_no = ?", credit.virtualNo()).orElseThrow();
    if (AnnulledSales.cameLate(c, lot, now)) {
      return;
    }
    DueView due = find(c, lot).orElseThrow();
    if (open.isPresent() && due.state() == DueState.MET) {
      DepositFacts.met(c, lot, now);
    }
    if (due.arrivedFen() > due.fen()) {
      Incidents.open(
          c,
          now,
          "DUE_OVERPAID",
          lot.toString(),
          "More has come than the rest of the price; it is on the case's account.");
    }
  }
}
