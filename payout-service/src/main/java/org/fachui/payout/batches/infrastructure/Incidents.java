package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.logging.LogFields;

/**
 * Contradictions that people have to look at. One of a kind about one thing stays open once: seen
 * again it keeps its time, takes the newest text and is counted.
 */
public final class Incidents {
  private static final Logger LOG = Logger.getLogger(Incidents.class.getName());

  /** What an insert into {@code incident} of several rows ends with. */
  public static final String AGAIN =
      """
      ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO UPDATE SET detail = excluded.detail,
        times = incident.times + 1, last_at = greatest(incident.last_at, excluded.last_at)
      """;

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
    long times =
        Sql.number(
            connection,
            "INSERT INTO incident (kind, subject, detail, opened_at, last_at) VALUES (?, ?, ?, ?, ?) "
                + AGAIN
                + " RETURNING times",
            kind,
            subject,
            detail,
            at,
            at);
    if (times == 1) {
      LogFields.of("incident", kind)
          .and("subject", subject)
          .log(LOG, Level.WARNING, "incident {0} {1}: {2}", kind, subject, detail);
    }
  }

  /** Closes one that is open, in the caller's transaction. */
  public static void close(Connection connection, Instant at, String kind, String subject)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE incident SET closed_at = ? WHERE kind = ? AND subject = ? AND closed_at IS NULL",
        at,
        kind,
        subject);
  }
}
