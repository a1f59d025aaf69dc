package org.fachui.auction.outcome.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.outcome.model.SaleState;

/** Takes a sale from one state to the next: compare and set by the one table, with the fact. */
final class SaleSteps {
  private SaleSteps() {}

  /** Further columns that change with the state. */
  record Columns(String assignments, List<Object> values) {
    Columns {
      values = List.copyOf(values);
    }
  }

  /** Whether the step was taken: not when the sale stands elsewhere. */
  static boolean take(
      Connection connection, UUID lotId, SaleState next, Instant at, Columns columns)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sales AS s SET state = ?"
                + columns.assignments()
                + """
                 FROM lots l WHERE l.id = s.lot_id AND s.lot_id = ? AND s.state = ANY (?)
                RETURNING l.rule_set
                """)) {
      int parameter = 1;
      update.setString(parameter++, next.name());
      for (Object value : columns.values()) {
        update.setObject(parameter++, value instanceof Instant time ? Timestamp.from(time) : value);
      }
      update.setObject(parameter++, lotId);
      update.setArray(
          parameter,
          connection.createArrayOf("text", next.before().stream().map(Enum::name).toArray()));
      try (ResultSet row = update.executeQuery()) {
        boolean taken = row.next();
        if (taken && next != SaleState.DEFAULTED) {
          SaleFacts.add(connection, lotId, next, row.getString(1), at);
        }
        return taken;
      }
    }
  }
}
