package org.fachui.payout.deposits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.VirtualAccountNo;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Takes the price of a sale that a ruling has undone (annulled, NJA-31; or its change of shares not
 * approved, EQ-15) out of the case's pool: each credit that is still there as a whole goes to the
 * lot's pool, from which it is paid back like a deposit. Where part of the price was distributed,
 * what is left is set aside, so that no more of it is, and people have to look; money that comes
 * later makes good what is missing. What came for a sale of the same case that is younger is not
 * touched.
 */
final class GivingBackPrices {
  private static final Duration MORE_MAY_COME = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final PostingTransfers ledger;
  private final Accounts accounts;
  private final Clock clock;

  GivingBackPrices(
      Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A sale is annulled. In the caller's transaction. */
  static void begin(Connection c, UUID lotId, Instant now) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO annulled_sale (lot_id, heard_at, look_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        lotId,
        now,
        now);
  }

  /** The buyer is in default: what he paid beyond his deposit. In the caller's transaction. */
  static void beginBeyondDeposit(Connection c, UUID lotId, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        INSERT INTO annulled_sale (lot_id, heard_at, look_at, keeps_deposit) VALUES (?, ?, ?, true)
        ON CONFLICT DO NOTHING
        """,
        lotId,
        now,
        now);
  }

  /**
   * Something came for a price; it goes back as well if the sale is annulled. In the caller's
   * transaction.
   *
   * @return whether it is
   */
  static boolean cameLate(Connection c, UUID lotId, Instant now) throws SQLException {
    return Sql.update(c, "UPDATE annulled_sale SET look_at = ? WHERE lot_id = ?", now, lotId) > 0;
  }

  /** An annulled sale whose price was asked for. */
  private record Annulled(
      UUID lotId, UUID lotPool, UUID casePool, UUID enrolmentId, long backFen, long heldFen) {}

  /**
   * Money that came for the price and is not in the lot's pool again.
   *
   * @param deposit its credit, where it is the applied deposit; else it came for the rest
   */
  private record Part(@Nullable UUID deposit, long arrivalId, long fen, OffsetDateTime at) {}

  /**
   * Looks at the next sale.
   *
   * @return whether there was one
   */
  boolean giveBackNext() {
    return transactions.run(
        c -> {
          Optional<UUID> lot = next(c);
          if (lot.isEmpty()) {
            return false;
          }
          Optional<Annulled> sale = locked(c, lot.get());
          if (sale.isPresent()) {
            giveBack(c, sale.get(), clock.instant());
          } else {
            // Nothing was asked for but the deposit, which is in the lot's pool.
            look(c, lot.get(), null);
          }
          return true;
        });
  }

  private Optional<UUID> next(Connection c) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT s.lot_id FROM annulled_sale s WHERE s.look_at <= ?
              AND NOT EXISTS (SELECT FROM forfeit f WHERE f.lot_id = s.lot_id AND f.held_at IS NULL)
            ORDER BY s.look_at LIMIT 1
            """)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /**
   * The pools are locked first, the lot's before the case's, as where money comes or is applied.
   */
  private Optional<Annulled> locked(Connection c, UUID lotId) throws SQLException {
    Optional<Annulled> sale = sale(c, lotId);
    if (sale.isEmpty()) {
      return sale;
    }
    accounts.lock(c, sale.get().lotPool());
    accounts.lock(c, sale.get().casePool());
    return sale(c, lotId);
  }

  private static Optional<Annulled> sale(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.pool_id, d.pool_id, d.enrolment_id, s.back_fen, s.held_fen
            FROM annulled_sale s JOIN lot_deposits l ON l.lot_id = s.lot_id
            JOIN due d ON d.lot_id = s.lot_id WHERE s.lot_id = ?
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Annulled(
                    lotId,
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getLong(4),
                    row.getLong(5)))
            : Optional.empty();
      }
    }
  }

  private void giveBack(Connection c, Annulled sale, Instant now) throws SQLException {
    long cash = accounts.id(c, sale.casePool(), AccountKind.CASE_CASH, "");
    long there = Math.max(0, accounts.balance(c, cash) - ofLaterSales(c, sale)) + sale.heldFen();
    List<Part> parts = parts(c, sale);
    List<Part> whole = new ArrayList<>();
    long left = there;
    for (Part part : parts) {
      if (part.fen() <= left) {
        whole.add(part);
        left -= part.fen();
      }
    }
    long open = fen(parts) - fen(whole);
    long held = Math.min(left, open);
    hold(c, sale, cash, held, now);
    for (Part part : whole) {
      move(c, sale, part, cash, now);
    }
    note(c, sale, new Outcome(fen(whole), held, open), now);
  }

  /**
   * What came for sales of the case whose price was asked for later: the oldest money is
   * distributed first, so that this is theirs, whoever was annulled.
   */
  private static long ofLaterSales(Connection c, Annulled sale) throws SQLException {
    return Sql.number(
        c,
        """
        SELECT coalesce(sum(fen), 0) FROM (
          SELECT k.fen FROM due own JOIN due d ON d.pool_id = own.pool_id
            AND (d.asked_at, d.lot_id) > (own.asked_at, own.lot_id)
          JOIN deposit_credit k ON k.enrolment_id = d.enrolment_id AND k.state = 'APPLIED'
          WHERE own.lot_id = ? AND NOT EXISTS (SELECT FROM forfeit f WHERE f.lot_id = d.lot_id)
          UNION ALL
          SELECT a.fen FROM due own JOIN due d ON d.pool_id = own.pool_id
            AND (d.asked_at, d.lot_id) > (own.asked_at, own.lot_id)
          JOIN arrival a ON a.pool_id = d.pool_id AND a.virtual_no = d.virtual_no
          WHERE own.lot_id = ? AND NOT EXISTS (SELECT FROM deposit_credit k WHERE k.arrival_id = a.id)
        ) AS theirs
        """,
        sale.lotId(),
        sale.lotId());
  }

  private static long fen(List<Part> parts) {
    return parts.stream().mapToLong(Part::fen).sum();
  }

  private static List<Part> parts(Connection c, Annulled sale) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT k.id, k.arrival_id, k.fen, k.arrived_at FROM deposit_credit k
            WHERE k.enrolment_id = ? AND k.state = 'APPLIED'
              AND NOT (SELECT s.keeps_deposit FROM annulled_sale s WHERE s.lot_id = ?)
            UNION ALL
            SELECT NULL, a.id, a.fen, a.at FROM due d
            JOIN arrival a ON a.pool_id = d.pool_id AND a.virtual_no = d.virtual_no
            WHERE d.lot_id = ? AND NOT EXISTS (SELECT FROM deposit_credit k WHERE k.arrival_id = a.id)
            ORDER BY 4, 2
            """)) {
      select.setObject(1, sale.enrolmentId());
      select.setObject(2, sale.lotId());
      select.setObject(3, sale.lotId());
      List<Part> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Part(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  row.getLong(3),
                  row.getObject(4, OffsetDateTime.class)));
        }
      }
      return found;
    }
  }

  /** Sets aside more than before, or less. */
  private void hold(Connection c, Annulled sale, long cash, long held, Instant now)
      throws SQLException {
    long more = held - sale.heldFen();
    if (more == 0) {
      return;
    }
    long aside = accounts.id(c, sale.casePool(), AccountKind.HELD, "");
    String key = "|ANNULLED|" + sale.lotId() + "|" + now.toEpochMilli() + "|" + held;
    String reference = sale.lotId().toString();
    ledger.post(
        c,
        now,
        List.of(
            more > 0
                ? new Posting(
                    sale.lotId(), TransferKind.HOLD, cash, aside, more, reference, "HOLD" + key)
                : new Posting(
                    sale.lotId(),
                    TransferKind.REVERSAL,
                    aside,
                    cash,
                    -more,
                    reference,
                    "REVERSAL" + key)));
  }

  /** All three in one statement: between the pools nothing can stay. */
  private void move(Connection c, Annulled sale, Part part, long cash, Instant now)
      throws SQLException {
    UUID credit = part.deposit() == null ? UUID.randomUUID() : part.deposit();
    String id = credit.toString();
    long transit = accounts.common(c, AccountKind.TRANSIT);
    long lotCash = accounts.id(c, sale.lotPool(), AccountKind.CASE_CASH, "");
    long person = accounts.id(c, sale.lotPool(), AccountKind.PERSON, id);
    UUID lot = sale.lotId();
    TransferKind apply = TransferKind.APPLY;
    ledger.post(
        c,
        now,
        List.of(
            new Posting(lot, apply, cash, transit, part.fen(), id, "APPLY|BACK|OUT|" + id),
            new Posting(lot, apply, transit, lotCash, part.fen(), id, "APPLY|BACK|IN|" + id),
            new Posting(
                lot, TransferKind.DEPOSIT, lotCash, person, part.fen(), id, "DEPOSIT|BACK|" + id)));
    if (part.deposit() == null) {
      requireDeposit(c, sale, now);
      Sql.update(
          c,
          """
          INSERT INTO deposit_credit (id, enrolment_id, arrival_id, person_id, fen, arrived_at, verdict,
            of_price, changed_at) VALUES (?, ?, ?, ?, ?, ?, 'PRICE', true, ?)
          """,
          credit,
          sale.enrolmentId(),
          part.arrivalId(),
          person,
          part.fen(),
          part.at().toInstant(),
          now);
    } else {
      Sql.update(
          c,
          "UPDATE deposit_credit SET state = 'KEPT', of_price = true, changed_at = ? WHERE id = ?",
          now,
          credit);
    }
  }

  /** The case's applicant may have bought without one (NJA-17): then none was asked for. */
  private static void requireDeposit(Connection c, Annulled sale, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        INSERT INTO deposit (enrolment_id, lot_id, fen, closes_at, virtual_no, asked_at)
        VALUES (?, ?, 0, ?, ?, ?) ON CONFLICT (enrolment_id) DO NOTHING
        """,
        sale.enrolmentId(),
        sale.lotId(),
        now,
        VirtualAccountNo.ofDeposit(sale.enrolmentId()).text(),
        now);
  }

  /**
   * What came of a look.
   *
   * @param heldFen set aside now, of {@code openFen}
   * @param openFen of the price, what is not there as a whole
   */
  private record Outcome(long backFen, long heldFen, long openFen) {}

  private static void note(Connection c, Annulled sale, Outcome outcome, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "UPDATE annulled_sale SET price_fen = ?, back_fen = ?, held_fen = ? WHERE lot_id = ?",
        sale.backFen() + outcome.backFen() + outcome.openFen(),
        sale.backFen() + outcome.backFen(),
        outcome.heldFen(),
        sale.lotId());
    if (outcome.backFen() > 0) {
      Sql.update(
          c,
          "UPDATE lot_deposits SET refund_at = clock_timestamp() WHERE lot_id = ?",
          sale.lotId());
    }
    boolean allBack = outcome.openFen() == 0;
    look(c, sale.lotId(), allBack ? null : now.plus(MORE_MAY_COME));
    if (!allBack) {
      Incidents.open(
          c,
          now,
          "ANNULLED_PRICE_DISTRIBUTED",
          sale.lotId().toString(),
          "Part of the price of an annulled sale was distributed before; what is left is set aside.");
    }
  }

  private static void look(Connection c, UUID lotId, @Nullable Instant at) throws SQLException {
    Sql.update(c, "UPDATE annulled_sale SET look_at = ?::timestamptz WHERE lot_id = ?", at, lotId);
  }
}
