package org.fachui.payout.halts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decisions;

/** Reads halts and what is decided of them. */
final class HaltRows {
  private static final String COLUMNS =
      "SELECT id, pool_id, batch_id, lot_id, lines, fen, halted_at, ended, ended_at FROM payout_halt ";

  private HaltRows() {}

  static List<Halt> ofPool(Connection c, UUID pool) throws SQLException {
    return read(c, COLUMNS + "WHERE pool_id = ? ORDER BY halted_at, id", pool);
  }

  static Optional<Halt> find(Connection c, UUID pool, UUID haltId) throws SQLException {
    return read(c, COLUMNS + "WHERE pool_id = ? AND id = ?", pool, haltId).stream().findFirst();
  }

  private static List<Halt> read(Connection c, String query, Object... keys) throws SQLException {
    List<Halt> found = new ArrayList<>();
    try (PreparedStatement select = c.prepareStatement(query)) {
      Sql.bind(select, keys);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          OffsetDateTime ended = row.getObject(9, OffsetDateTime.class);
          found.add(
              new Halt(
                  id,
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class),
                  row.getLong(5),
                  row.getLong(6),
                  row.getObject(7, OffsetDateTime.class).toInstant(),
                  row.getString(8),
                  ended == null ? null : ended.toInstant(),
                  Decisions.of(c, About.HALT, id)));
        }
      }
    }
    return found;
  }
}
