package org.fachui.payout.batches.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.fachui.payout.batches.application.BatchReports.Incident;

/** Reads incidents; the table is {@code n}. */
public final class IncidentRows {
  /** What {@link #read} wants. */
  public static final String COLUMNS =
      "SELECT n.id, n.kind, n.subject, n.detail, n.opened_at, n.times, n.last_at ";

  private IncidentRows() {}

  /** One row. */
  public static Incident read(ResultSet row) throws SQLException {
    return new Incident(
        row.getLong(1),
        String.valueOf(row.getString(2)),
        String.valueOf(row.getString(3)),
        String.valueOf(row.getString(4)),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getLong(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }
}
