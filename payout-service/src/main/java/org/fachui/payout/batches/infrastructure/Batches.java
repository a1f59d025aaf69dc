package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What is true of a batch as a whole. */
public final class Batches {
  private Batches() {}

  /** Closes the batches of which nothing more is expected; a return may still come. */
  public static void closeDone(Connection connection, Instant at) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE batch b SET state = 'DONE', done_at = ?
        WHERE state = 'OPEN' AND NOT EXISTS (
          SELECT 1 FROM chunk c JOIN instruction i ON i.chunk_id = c.id WHERE c.batch_id = b.id
            AND i.state NOT IN ('SETTLED', 'REJECTED', 'RETURNED', 'CANCELLED'))
        """,
        at);
  }
}
