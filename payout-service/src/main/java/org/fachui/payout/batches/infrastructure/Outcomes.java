package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.batches.application.AskedChunk;
import org.fachui.payout.batches.model.ChunkState;
import org.fachui.payout.batches.model.InstructionState;

/** Applies what a bank says of the lines of a file, whole reports at once. */
final class Outcomes {
  private static final String SAID =
      """
      CREATE TEMP TABLE IF NOT EXISTS said (
        id text NOT NULL, status text NOT NULL, reason text NOT NULL) ON COMMIT DROP
      """;
  private static final String FILL =
      """
      INSERT INTO said (id, status, reason)
      SELECT DISTINCT id, status, reason FROM unnest(?::text[], ?::text[], ?::text[]) AS n (id, status, reason)
      """;

  private final InstructionMoves moves;

  Outcomes(InstructionMoves moves) {
    this.moves = moves;
  }

  /**
   * Notes that the bank answered to the file.
   *
   * @param again when to ask next, as an interval
   * @return false when somebody else acts on the file now
   */
  boolean enter(Connection connection, AskedChunk chunk, ChunkState to, String again, Instant at)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE chunk SET state = ?, answered_at = coalesce(answered_at, ?), resend = false,
              ask_at = clock_timestamp() + ?::interval
            WHERE id = ? AND fencing = ? AND state IN ('UNKNOWN', 'SENT', 'REPORTED', 'REFUSED')
            """,
            to,
            at,
            again,
            chunk.id(),
            chunk.fencing())
        > 0;
  }

  void report(
      Connection connection, AskedChunk chunk, boolean refused, List<LineReport> lines, Instant at)
      throws SQLException {
    ChunkState to = refused ? ChunkState.REFUSED : ChunkState.REPORTED;
    if (!enter(connection, chunk, to, "0 s", at)) {
      return;
    }
    moves.prepare(connection);
    hear(
        connection,
        lines.stream().map(LineReport::instructionId).toList(),
        lines.stream().map(LineReport::status).toList(),
        lines.stream().map(LineReport::reason).toList());
    dropForeign(connection, chunk, at);
    dropContradicting(connection, chunk, at);
    contradictsTheBooks(connection, at);
    move(connection, "status = 'RJCT'", InstructionState.REJECTED, at);
    move(connection, "status IN ('ACSC', 'PDNG')", InstructionState.ACKED, at);
    Sql.run(connection, "TRUNCATE instruction_change");
    Sql.update(
        connection,
        """
        INSERT INTO instruction_change (id) SELECT i.id FROM instruction i
        WHERE i.chunk_id = ? AND i.state = 'ACKED' AND NOT EXISTS (SELECT 1 FROM said s WHERE s.id = i.id)
        """,
        chunk.id());
    moves.move(connection, InstructionState.UNKNOWN, at);
    rest(connection, chunk);
    Batches.closeDone(connection, at);
  }

  void inquiries(Connection connection, AskedChunk chunk, List<Inquiry> answers, Instant at)
      throws SQLException {
    moves.prepare(connection);
    hear(
        connection,
        answers.stream().map(Inquiry::instructionId).toList(),
        answers.stream().map(Inquiry::state).toList(),
        answers.stream().map(Inquiry::reason).toList());
    move(connection, "status = 'REJECTED'", InstructionState.REJECTED, at);
    move(connection, "status IN ('BOOKED', 'PENDING')", InstructionState.ACKED, at);
    Sql.update(
        connection,
        """
        UPDATE instruction i SET reason = 'NOT_FOUND', changed_at = ? FROM said s
        WHERE i.id = s.id AND s.status = 'UNKNOWN' AND i.state = 'UNKNOWN'
        """,
        at);
    rest(connection, chunk);
    Batches.closeDone(connection, at);
  }

  private static void hear(
      Connection connection, List<String> ids, List<?> statuses, List<String> reasons)
      throws SQLException {
    Sql.run(connection, SAID, "TRUNCATE said");
    Sql.update(connection, FILL, ids, statuses, reasons);
    Sql.run(connection, "ANALYZE said");
  }

  private void move(Connection connection, String which, InstructionState to, Instant at)
      throws SQLException {
    Sql.run(
        connection,
        "TRUNCATE instruction_change",
        """
        INSERT INTO instruction_change (id, reason)
        SELECT id, nullif(reason, '') FROM said WHERE\s"""
            + which);
    moves.move(connection, to, at);
  }

  /** Ids that are not in this file are nobody's payment; they are told and left alone. */
  private static void dropForeign(Connection connection, AskedChunk chunk, Instant at)
      throws SQLException {
    long foreign =
        Sql.update(
            connection,
            """
            DELETE FROM said s WHERE NOT EXISTS
              (SELECT 1 FROM instruction i WHERE i.id = s.id AND i.chunk_id = ?)
            """,
            chunk.id());
    if (foreign > 0) {
      Incidents.open(
          connection,
          at,
          "REPORT_OF_UNKNOWN_LINES",
          chunk.fileId(),
          "The report names " + foreign + " ids that are not in the file.");
    }
  }

  /** Two answers about one line are none: the line is asked for. */
  private static void dropContradicting(Connection connection, AskedChunk chunk, Instant at)
      throws SQLException {
    long dropped =
        Sql.update(
            connection,
            """
            DELETE FROM said WHERE id IN (SELECT id FROM said GROUP BY id HAVING count(DISTINCT status) > 1)
            """);
    Sql.run(connection, "DELETE FROM said a USING said b WHERE a.id = b.id AND a.ctid > b.ctid");
    if (dropped > 0) {
      Incidents.open(
          connection,
          at,
          "REPORT_CONTRADICTS_ITSELF",
          chunk.fileId(),
          "The report says two things about lines; they are asked for one by one.");
    }
  }

  /** What the statement said stands, whatever a report says later. */
  private static void contradictsTheBooks(Connection connection, Instant at) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO incident (kind, subject, detail, opened_at, last_at)
        SELECT 'REPORT_CONTRADICTS_BOOKS', i.id, 'Reported ' || s.status || ', but it is ' || i.state || '.', n.at, n.at
        FROM said s JOIN instruction i ON i.id = s.id, (SELECT ?::timestamptz AS at) AS n
        WHERE (s.status = 'RJCT' AND i.state IN ('SETTLED', 'RETURNED'))
          OR (s.status = 'ACSC' AND i.state = 'REJECTED')
        """
            + Incidents.AGAIN,
        at);
  }

  /** Asks on while lines are unknown: soon for those that were not asked for yet. */
  private static void rest(Connection connection, AskedChunk chunk) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE chunk c SET ask_at = clock_timestamp() + CASE
          WHEN EXISTS (SELECT 1 FROM instruction i WHERE i.chunk_id = c.id AND i.state = 'UNKNOWN'
            AND i.reason IS DISTINCT FROM 'NOT_FOUND') THEN interval '0.2 s'
          WHEN EXISTS (SELECT 1 FROM instruction i WHERE i.chunk_id = c.id AND i.state = 'UNKNOWN')
            THEN interval '30 s' END
        WHERE c.id = ? AND c.state IN ('REPORTED', 'REFUSED')
        """,
        chunk.id());
  }
}
