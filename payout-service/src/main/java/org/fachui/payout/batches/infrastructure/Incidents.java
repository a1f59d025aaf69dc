package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Contradictions that people have to look at. One of a kind about one thing stays open once,
 * however often it is seen.
 */
public final class Incidents {
  private static final Logger LOG = Logger.getLogger(Incidents.class.getName());

  private Incidents() {}

  /**
   * Opens one in the caller's transaction.
   *
   * @param subject id of the thing; no personal data
   * @param detail a sentence; no personal data, no text of a bank's
   */
  public static void open(
      Connection connection, Instant at, String kind, String subject, String detail)
      throws SQLException {
    long opened =
        Sql.update(
            connection,
            """
            INSERT INTO incident (kind, subject, detail, opened_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO NOTHING
            """,
            kind,
            subject,
            detail,
            at);
    if (opened > 0) {
      LOG.log(Level.WARNING, "incident {0} {1}: {2}", new Object[] {kind, subject, detail});
    }
  }
}
