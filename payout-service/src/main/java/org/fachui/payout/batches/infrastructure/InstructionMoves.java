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
import org.fachui.payout.batches.model.InstructionTransitions;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * Changes the states of many instructions at once, as {@link InstructionTransitions} allows it, and
 * moves their money in the same transaction. What may not change stays as it is.
 */
public final class InstructionMoves {
  private static final String MOVE =
      """
      WITH changed AS (
        UPDATE instruction i
        SET state = ?, version = version + 1, reason = coalesce(n.reason, i.reason), changed_at = ?
        FROM instruction_change n
        WHERE i.id = n.id AND i.state = ANY (?)
        RETURNING i.id, i.batch_id, i.person_id, i.fen)
      INSERT INTO instruction_moved (id, batch_id, person_id, fen)
      SELECT id, batch_id, person_id, fen FROM changed
      """;

  private final PostingTransfers ledger;

  /** With the ledger that money moves in. */
  public InstructionMoves(PostingTransfers ledger) {
    this.ledger = ledger;
  }

  /**
   * Makes the empty temporary tables {@code instruction_change (id, reason)}, for the caller to
   * fill with each line once, and {@code instruction_moved (id, batch_id, person_id, fen)}. Until
   * the transaction ends instructions are looked up by index: the store knows nothing of temporary
   * tables and would read all instructions for a few thousand.
   */
  public void prepare(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "SET LOCAL client_min_messages = warning",
        "SET LOCAL enable_seqscan = off",
        """
        CREATE TEMP TABLE IF NOT EXISTS instruction_change (id text NOT NULL, reason text)
        ON COMMIT DROP
        """,
        """
        CREATE TEMP TABLE IF NOT EXISTS instruction_moved (
          id text NOT NULL, batch_id uuid NOT NULL, person_id bigint NOT NULL, fen bigint NOT NULL)
        ON COMMIT DROP
        """,
        "TRUNCATE instruction_change, instruction_moved");
  }

  /**
   * Moves what stands in {@code instruction_change}; {@code instruction_moved} has what did move.
   *
   * @return how many moved
   */
  public long move(Connection connection, InstructionState to, Instant at) throws SQLException {
    Sql.run(connection, "TRUNCATE instruction_moved");
    long moved =
        Sql.update(connection, MOVE, to, at, Sql.names(InstructionTransitions.sourcesOf(to)));
    Money money = Money.of(to);
    if (moved > 0 && money != null) {
      post(connection, money, at);
    }
    return moved;
  }

  /** Moves all lines of a file that are in one state. */
  void moveFile(
      Connection connection, UUID chunk, InstructionState from, InstructionState to, Instant at)
      throws SQLException {
    prepare(connection);
    Sql.update(
        connection,
        """
        INSERT INTO instruction_change (id) SELECT id FROM instruction
        WHERE chunk_id = ? AND state = ?
        """,
        chunk,
        from);
    move(connection, to, at);
  }

  private void post(Connection connection, Money money, Instant at) throws SQLException {
    for (UUID batch : batches(connection)) {
      ledger.stage(connection);
      Sql.update(
          connection,
          """
          INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key)
          SELECT %s, %s, m.fen, m.id, ? || '|' || m.id
          FROM instruction_moved m JOIN batch b ON b.id = m.batch_id
          WHERE m.batch_id = ?
          """
              .formatted(money.debit(), money.credit()),
          money.kind(),
          batch);
      ledger.postStaged(connection, batch, money.kind(), at);
    }
  }

  private static List<UUID> batches(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT DISTINCT batch_id FROM instruction_moved ORDER BY batch_id");
        ResultSet row = select.executeQuery()) {
      List<UUID> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
      return found;
    }
  }

  /** Which money a change moves, as columns of the statement above. */
  private record Money(TransferKind kind, String debit, String credit) {
    static @Nullable Money of(InstructionState to) {
      return switch (to) {
        case SETTLED -> new Money(TransferKind.SETTLE, "b.in_flight_id", "b.clearing_id");
        case REJECTED, CANCELLED -> new Money(TransferKind.REJECT, "b.in_flight_id", "m.person_id");
        case RETURNED -> new Money(TransferKind.RETURN, "b.clearing_id", "m.person_id");
        case DRAFT, SUBMITTED, APPROVED, RESERVED, QUEUED, HALTED, SENDING, ACKED, UNKNOWN -> null;
      };
    }
  }
}
