package org.fachui.payout.reconciliation.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fachui.payout.bank.model.StatementEntry;
import org.fachui.payout.bank.model.StatementPage;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.InstructionMoves;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.batches.model.InstructionState;

/**
 * The entries of one page and what they do: payments settle, returns give the money back, anything
 * that does not fit is kept and told, and changes nothing.
 */
final class EntriesOfPage {
  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS page_entry (
        place bigint NOT NULL, entry_ref text NOT NULL, end_to_end_id text NOT NULL, kind text NOT NULL,
        fen bigint NOT NULL, reason text NOT NULL,
        outcome text NOT NULL DEFAULT 'CONTRADICTION') ON COMMIT DROP
      """;
  private static final String FILL =
      """
      INSERT INTO page_entry (place, entry_ref, end_to_end_id, kind, fen, reason)
      SELECT DISTINCT ON (entry_ref) place, entry_ref, end_to_end_id, kind, fen, reason
      FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
        WITH ORDINALITY AS n (entry_ref, end_to_end_id, kind, fen, reason, place)
      ORDER BY entry_ref, place
      """;
  private static final String OTHER_CONTENT =
      """
      INSERT INTO incident (kind, subject, detail, opened_at, last_at)
      SELECT 'ENTRY_CHANGED', b.bank || ' entry ' || b.id, 'A statement shows the entry with other content.', n.at, n.at
      FROM (SELECT ?::timestamptz AS at) AS n, page_entry p
      JOIN bank_entry b ON b.bank = ? AND b.entry_ref = p.entry_ref
      WHERE (p.kind, p.fen, p.end_to_end_id) IS DISTINCT FROM (b.kind, b.fen, b.end_to_end_id)
      """
          + Incidents.AGAIN;
  private static final String FORGET_KNOWN =
      """
      DELETE FROM page_entry p USING bank_entry b WHERE b.bank = ? AND b.entry_ref = p.entry_ref
      """;
  private static final String ADD_PENDING =
      """
      INSERT INTO page_entry (place, entry_ref, end_to_end_id, kind, fen, reason)
      SELECT -id, entry_ref, end_to_end_id, kind, fen, coalesce(reason, '')
      FROM bank_entry WHERE bank = ? AND outcome = 'PENDING'
      """;

  /** One entry a payment: the first; each further one is a contradiction. */
  private static final String FITTING =
      """
      INSERT INTO instruction_change (id, reason)
      SELECT DISTINCT ON (i.id) i.id, nullif(p.reason, '')
      FROM page_entry p JOIN instruction i ON i.id = p.end_to_end_id
      WHERE p.kind = ? AND p.outcome = 'CONTRADICTION' AND i.fen = p.fen AND left(i.bank_no, 3) = ?
      ORDER BY i.id, p.place
      """;

  private static final String MARK =
      """
      UPDATE page_entry p SET outcome = 'APPLIED'
      FROM (SELECT min(q.place) AS place FROM page_entry q JOIN instruction_moved m ON m.id = q.end_to_end_id
        WHERE q.kind = ? AND q.fen = m.fen GROUP BY m.id) AS first
      WHERE p.place = first.place
      """;
  private static final String WAITING =
      """
      UPDATE page_entry p SET outcome = 'PENDING' FROM instruction i
      WHERE p.kind = 'RETURN' AND p.outcome = 'CONTRADICTION' AND i.id = p.end_to_end_id
        AND i.fen = p.fen AND i.state IN ('SENDING', 'ACKED', 'UNKNOWN')
      """;
  private static final String TELL =
      """
      INSERT INTO incident (kind, subject, detail, opened_at, last_at)
      SELECT CASE WHEN i.id IS NULL THEN 'ENTRY_OF_UNKNOWN_PAYMENT'
          WHEN i.fen <> p.fen THEN 'ENTRY_OF_OTHER_AMOUNT'
          WHEN p.kind = 'RETURN' THEN 'RETURN_WITHOUT_PAYMENT'
          WHEN i.state IN ('SETTLED', 'RETURNED') THEN 'PAID_TWICE'
          WHEN i.state IN ('REJECTED', 'CANCELLED') THEN 'PAID_AFTER_REJECTION'
          ELSE 'PAID_UNSENT' END,
        b.bank || ' entry ' || b.id,
        p.kind || ' of ' || p.fen || ' fen' || CASE WHEN i.id IS NULL THEN '' ELSE ' for ' || i.id || ', ' || i.state END,
        n.at, n.at
      FROM (SELECT ?::timestamptz AS at) AS n, page_entry p
      JOIN bank_entry b ON b.bank = ? AND b.entry_ref = p.entry_ref
      LEFT JOIN instruction i ON i.id = p.end_to_end_id
      WHERE p.outcome = 'CONTRADICTION'
      """
          + Incidents.AGAIN;
  private static final String KEEP =
      """
      INSERT INTO bank_entry (bank, statement_id, sequence, entry_ref, end_to_end_id, kind, fen, reason, day, outcome, at)
      SELECT ?, ?, ?, entry_ref, end_to_end_id, kind, fen, nullif(reason, ''), ?, outcome, ?
      FROM page_entry ORDER BY place
      ON CONFLICT (bank, entry_ref) DO UPDATE SET outcome = excluded.outcome
      """;

  private final InstructionMoves moves;

  EntriesOfPage(InstructionMoves moves) {
    this.moves = moves;
  }

  /**
   * What was new on a page.
   *
   * @param fen what the new entries add up to
   */
  record Taken(long count, long fen) {}

  Taken take(Connection connection, String bank, StatementPage page, Instant at)
      throws SQLException {
    moves.prepare(connection);
    stage(connection, page.entries());
    Sql.update(connection, OTHER_CONTENT, at, bank);
    Sql.update(connection, FORGET_KNOWN, bank);
    Taken taken = fresh(connection);
    Sql.update(connection, ADD_PENDING, bank);
    Sql.run(
        connection,
        "UPDATE page_entry SET outcome = 'NONE' WHERE kind = 'CREDIT'",
        "ANALYZE page_entry");
    apply(connection, bank, StatementEntry.Kind.DEBIT, InstructionState.SETTLED, at);
    apply(connection, bank, StatementEntry.Kind.RETURN, InstructionState.RETURNED, at);
    Sql.run(connection, WAITING);
    Sql.update(connection, KEEP, bank, page.statementId(), page.sequence(), page.day(), at);
    Sql.update(connection, TELL, at, bank);
    return taken;
  }

  private static void stage(Connection connection, List<StatementEntry> entries)
      throws SQLException {
    Sql.run(connection, "SET LOCAL client_min_messages = warning", STAGE, "TRUNCATE page_entry");
    Sql.update(
        connection,
        FILL,
        entries.stream().map(StatementEntry::entryRef).toList(),
        entries.stream().map(StatementEntry::endToEndId).toList(),
        entries.stream().map(StatementEntry::kind).toList(),
        entries.stream().map(StatementEntry::fen).toList(),
        entries.stream().map(StatementEntry::reason).toList());
  }

  private static Taken fresh(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT count(*), coalesce(sum(CASE kind WHEN 'DEBIT' THEN -fen ELSE fen END), 0)
                FROM page_entry
                """);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Taken(row.getLong(1), row.getLong(2));
    }
  }

  private void apply(
      Connection connection, String bank, StatementEntry.Kind kind, InstructionState to, Instant at)
      throws SQLException {
    moves.prepare(connection);
    Sql.update(connection, FITTING, kind, bank);
    moves.move(connection, to, at);
    Sql.update(connection, MARK, kind);
  }

  /** A return that waited for its payment until the day was whole came without one. */
  void pendingNowContradict(Connection connection, String bank, Instant at) throws SQLException {
    Sql.run(connection, "SET LOCAL client_min_messages = warning", STAGE, "TRUNCATE page_entry");
    Sql.update(connection, ADD_PENDING, bank);
    Sql.update(connection, TELL, at, bank);
    Sql.update(
        connection,
        "UPDATE bank_entry SET outcome = 'CONTRADICTION' WHERE bank = ? AND outcome = 'PENDING'",
        bank);
  }
}
