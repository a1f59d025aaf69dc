package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.batches.model.InstructionState;

/**
 * Whether files may go to banks. A PostgreSQL that was restored or promoted may have forgotten what
 * it sent: in the first transaction that sees this, all that was queued or on the wire becomes
 * UNKNOWN, and nothing is sent until two people agree.
 */
public final class SendingGate {
  private static final String LOOK =
      """
      SELECT g.system_identifier = s.system_identifier::text
          AND g.timeline = left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) AS same,
        g.stopped_at IS NULL AS running
      FROM sending_gate g, pg_control_system() s
      """;

  private static final String REMEMBER =
      """
      UPDATE sending_gate g SET system_identifier = s.system_identifier::text,
        timeline = left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
        stopped_at = ?, agreed_by = NULL, agreed_at = NULL
      FROM pg_control_system() s
      """;

  /** Banks have seen tokens that this database no longer knows, and refuse lower ones. */
  private static final String SKIP_TOKENS =
      "SELECT setval('chunk_fencing', (SELECT last_value FROM chunk_fencing) + 1000000000)";

  private static final String DOUBT =
      """
      UPDATE chunk SET state = 'UNKNOWN', resend = false, lease_until = NULL,
        fencing = nextval('chunk_fencing'), ask_at = clock_timestamp()
      WHERE state IN ('QUEUED', 'SENDING') RETURNING id
      """;

  private final InstructionMoves moves;

  /** With what changes states of instructions. */
  public SendingGate(InstructionMoves moves) {
    this.moves = moves;
  }

  /** Whether a file may be sent; stops sending when this is another PostgreSQL than before. */
  public boolean isOpen(Connection connection, Instant now) throws SQLException {
    Look look = look(connection);
    if (look.same()) {
      return look.running();
    }
    Sql.number(connection, "SELECT 1 FROM sending_gate FOR UPDATE");
    if (!look(connection).same()) {
      stop(connection, now);
    }
    return false;
  }

  private record Look(boolean same, boolean running) {}

  private static Look look(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOOK);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Look(row.getBoolean("same"), row.getBoolean("running"));
    }
  }

  private void stop(Connection connection, Instant now) throws SQLException {
    Sql.update(connection, REMEMBER, now);
    Sql.number(connection, SKIP_TOKENS);
    for (UUID file : doubted(connection)) {
      moves.moveFile(connection, file, InstructionState.QUEUED, InstructionState.UNKNOWN, now);
      moves.moveFile(connection, file, InstructionState.SENDING, InstructionState.UNKNOWN, now);
    }
    Incidents.open(
        connection,
        now,
        "SENDING_STOPPED",
        "restored",
        "PostgreSQL was restored or promoted; the banks are asked about every file, and two people"
            + " have to resume sending.");
  }

  private static List<UUID> doubted(Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DOUBT);
        ResultSet row = update.executeQuery()) {
      List<UUID> files = new ArrayList<>();
      while (row.next()) {
        files.add(row.getObject(1, UUID.class));
      }
      return files;
    }
  }
}
