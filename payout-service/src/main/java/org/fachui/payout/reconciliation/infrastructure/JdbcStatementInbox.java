package org.fachui.payout.reconciliation.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.StatementPage;
import org.fachui.payout.batches.infrastructure.Batches;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.InstructionMoves;
import org.fachui.payout.batches.infrastructure.OneByOne;
import org.fachui.payout.batches.infrastructure.SendingGate;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.reconciliation.application.StatementInbox;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The inbox in PostgreSQL: {@code bank_day} says where reading stands. */
public final class JdbcStatementInbox implements StatementInbox {
  private static final int PAGES_MAX = 10_000;

  private final Transactions transactions;
  private final OneByOne oneByOne;
  private final InstructionMoves moves;
  private final EntriesOfPage entries;
  private final SendingGate gate;
  private final Clock clock;

  /** With the ledger that money moves in. */
  public JdbcStatementInbox(Transactions transactions, PostingTransfers ledger, Clock clock) {
    this.transactions = transactions;
    this.oneByOne = new OneByOne(transactions);
    this.moves = new InstructionMoves(ledger);
    this.entries = new EntriesOfPage(moves);
    this.gate = new SendingGate(moves);
    this.clock = clock;
  }

  /** The row of a bank. */
  private record Reading(
      Position position,
      long entries,
      long entriesFen,
      @Nullable Long sequence,
      @Nullable Long closingFen) {}

  @Override
  public Position seen(String bank, BankDay day) {
    return transactions.run(
        connection -> {
          Sql.update(
              connection,
              """
              INSERT INTO bank_day (bank, today, next_day) VALUES (?, ?, ?)
              ON CONFLICT (bank) DO UPDATE SET today = excluded.today
              WHERE bank_day.today < excluded.today
              """,
              bank,
              day.date(),
              day.date());
          return reading(connection, bank).position();
        });
  }

  private static Reading reading(Connection connection, String bank) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT next_day, next_page, stopped, entries, entries_fen, sequence, closing_fen
            FROM bank_day WHERE bank = ? FOR UPDATE
            """)) {
      select.setString(1, bank);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("bank " + bank + " was not seen yet");
        }
        return new Reading(
            new Position(row.getObject(1, LocalDate.class), row.getInt(2), row.getBoolean(3)),
            row.getLong(4),
            row.getLong(5),
            row.getObject(6, Long.class),
            row.getObject(7, Long.class));
      }
    }
  }

  @Override
  public Position take(String bank, Position at, StatementPage page) {
    return oneByOne.run(
        connection -> {
          // what a restored database takes for unsent must be UNKNOWN before a statement says more
          gate.isOpen(connection, clock.instant());
          Reading before = reading(connection, bank);
          if (before.position().equals(at) && !at.stopped()) {
            take(connection, bank, before, page);
          }
          return reading(connection, bank).position();
        });
  }

  @Override
  public Position none(String bank, Position at) {
    return oneByOne.run(
        connection -> {
          if (reading(connection, bank).position().equals(at)) {
            Sql.update(
                connection,
                at.page() == 1
                    ? "UPDATE bank_day SET next_day = next_day + 1 WHERE bank = ?"
                    : "UPDATE bank_day SET next_page = 1 WHERE bank = ?",
                bank);
          }
          return reading(connection, bank).position();
        });
  }

  private void take(Connection connection, String bank, Reading before, StatementPage page)
      throws SQLException {
    Instant now = clock.instant();
    if (!follows(before, page)) {
      stop(connection, bank, page, now, "does not follow the one before");
      return;
    }
    EntriesOfPage.Taken taken = entries.take(connection, bank, page, now);
    long count = before.entries() + taken.count();
    long fen = Math.addExact(before.entriesFen(), taken.fen());
    if (!page.last()) {
      position(connection, bank, before.position().page() + 1, count, fen);
    } else if (count < page.total()) {
      // A page was delivered under another's number: the day is read again, without a second
      // effect.
      position(connection, bank, 1, count, fen);
    } else if (count > page.total() || page.openingFen() + fen != page.closingFen()) {
      stop(connection, bank, page, now, "does not add up to its closing balance");
    } else {
      complete(connection, bank, page, now);
    }
  }

  private static boolean follows(Reading before, StatementPage page) {
    Long sequence = before.sequence();
    Long closing = before.closingFen();
    return (sequence == null || page.sequence() == sequence + 1)
        && (closing == null || page.openingFen() == closing)
        && before.position().page() <= PAGES_MAX;
  }

  private static void position(Connection connection, String bank, int page, long count, long fen)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE bank_day SET next_page = ?, entries = ?, entries_fen = ? WHERE bank = ?",
        page,
        count,
        fen,
        bank);
  }

  private static void stop(
      Connection connection, String bank, StatementPage page, Instant now, String why)
      throws SQLException {
    Sql.update(connection, "UPDATE bank_day SET stopped = true WHERE bank = ?", bank);
    Incidents.open(
        connection,
        now,
        "STATEMENT_CONTRADICTION",
        bank + " " + page.day(),
        "The statement " + why + "; no further one is read.");
  }

  /** What the bank had until this day and did not book is unknown now, and asked for. */
  private void complete(Connection connection, String bank, StatementPage page, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE bank_day SET next_day = next_day + 1, next_page = 1, entries = 0, entries_fen = 0,
          sequence = ?, closing_fen = ? WHERE bank = ?
        """,
        page.sequence(),
        page.closingFen(),
        bank);
    moves.prepare(connection);
    Sql.update(
        connection,
        """
        INSERT INTO instruction_change (id) SELECT i.id
        FROM chunk c JOIN batch b ON b.id = c.batch_id AND b.state = 'OPEN'
        JOIN instruction i ON i.chunk_id = c.id
        WHERE c.bank = ? AND c.execute_on <= ? AND i.state = 'ACKED'
        """,
        bank,
        page.day());
    moves.move(connection, InstructionState.UNKNOWN, now);
    Sql.update(
        connection,
        """
        UPDATE chunk c SET ask_at = clock_timestamp() WHERE c.state IN ('REPORTED', 'REFUSED')
          AND c.id IN (SELECT i.chunk_id FROM instruction_moved m JOIN instruction i USING (id))
        """);
    entries.pendingNowContradict(connection, bank, now);
    Batches.closeDone(connection, now);
  }
}
