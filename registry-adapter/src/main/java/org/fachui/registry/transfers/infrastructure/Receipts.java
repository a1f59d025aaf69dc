package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.model.Standing;
import org.fachui.registry.transfers.model.MessageId;
import org.jspecify.annotations.Nullable;

/** Three times, told apart: received, accepted, entered; the first word on each stays. */
final class Receipts {
  private final Clock clock;

  Receipts(Clock clock) {
    this.clock = clock;
  }

  /** What the bureau says now. */
  void keep(Connection c, MessageId id, Standing standing, long message) throws SQLException {
    one(c, id, "RECEIVED", standing.receivedAt(), "", message);
    one(c, id, "ACCEPTED", standing.acceptedAt(), "", message);
    one(c, id, "REJECTED", standing.rejectedAt(), "", message);
    String entryNo = standing.entryNo() == null ? "" : standing.entryNo();
    one(c, id, "ENTERED", standing.enteredAt(), entryNo, message);
    Sql.update(
        c,
        """
        UPDATE step SET received_at = coalesce(received_at, ?), accepted_at = coalesce(accepted_at, ?)
        WHERE transfer_id = ? AND step = ?
        """,
        standing.receivedAt(),
        standing.acceptedAt(),
        id.transferId(),
        id.step());
  }

  /**
   * One of them.
   *
   * @param message its number in the transfer's chain; 0 when it was no message
   */
  void one(
      Connection c,
      MessageId id,
      String what,
      @Nullable Instant bureauAt,
      String number,
      long message)
      throws SQLException {
    if (bureauAt == null) {
      return;
    }
    Sql.update(
        c,
        """
        INSERT INTO receipt (transfer_id, step, generation, what, bureau_at, at, number, message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        id.transferId(),
        id.step(),
        id.generation(),
        what,
        bureauAt,
        clock.instant(),
        number,
        message);
  }
}
