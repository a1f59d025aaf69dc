package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.application.SaleRecord;

/** Ends a transfer whose sale was annulled (NJA-31). */
final class Annulling {
  /** On whose word it stops; no person of the court did it here. */
  private static final String AUCTION = "auction-service";

  private Annulling() {}

  /**
   * Nothing more is sent, for good; what was sent is still asked about, so that everybody sees what
   * was entered and has to be reversed. In the caller's transaction.
   */
  static void end(Connection c, UUID lotId, SaleRecord.Annulment annulment, Instant now)
      throws SQLException {
    UUID transferId = JdbcTransferRegister.idOf(lotId);
    StepRow.lockTransfer(c, transferId);
    long ended =
        Sql.update(
            c,
            """
            UPDATE transfer SET halted = true, annulment_no = ?, annulled_at = ?
            WHERE id = ? AND annulled_at IS NULL
            """,
            annulment.number(),
            annulment.at(),
            transferId);
    if (ended > 0) {
      Sql.update(
          c,
          """
          INSERT INTO court_order (transfer_id, what, reason, by_subject, at)
          VALUES (?, 'HALT', ?, ?, ?)
          """,
          transferId,
          annulment.number(),
          AUCTION,
          now);
      TransferEvents.tell(c, "annulled", transferId, lotId, "", now);
    }
  }
}
