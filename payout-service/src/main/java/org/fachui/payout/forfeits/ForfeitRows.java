package org.fachui.payout.forfeits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.forfeits.Forfeit.Sums;
import org.fachui.payout.forfeits.Forfeit.Used;
import org.jspecify.annotations.Nullable;

/** Reads forfeited deposits and their uses. */
final class ForfeitRows {
  private static final String COLUMNS =
      "SELECT lot_id, pool_id, price_fen, fen, held_fen, held_at FROM forfeit ";

  private ForfeitRows() {}

  static List<Forfeit> ofPool(Connection c, UUID pool) throws SQLException {
    return read(c, COLUMNS + "WHERE pool_id = ? ORDER BY heard_at, lot_id", pool);
  }

  static Optional<Forfeit> find(Connection c, UUID pool, UUID lotId) throws SQLException {
    return read(c, COLUMNS + "WHERE pool_id = ? AND lot_id = ?", pool, lotId).stream().findFirst();
  }

  private static List<Forfeit> read(Connection c, String query, UUID... keys) throws SQLException {
    List<Forfeit> found = new ArrayList<>();
    try (PreparedStatement select = c.prepareStatement(query)) {
      for (int i = 0; i < keys.length; i++) {
        select.setObject(i + 1, keys[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID lotId = row.getObject(1, UUID.class);
          Sums sums = new Sums(row.getLong(3), row.getLong(4), row.getLong(5), instant(row, 6));
          found.add(Forfeit.of(lotId, row.getObject(2, UUID.class), sums, uses(c, lotId)));
        }
      }
    }
    return found;
  }

  private static List<Used> uses(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT use, fen, new_price_fen, reason, document_sha256, proposed_by, proposed_at, approved_by, approved_at
            FROM forfeit_use WHERE lot_id = ?
            ORDER BY array_position(ARRAY['COSTS', 'SHORTFALL', 'CASE_DEBT', 'RELATED_DEBT'], use)
            """)) {
      select.setObject(1, lotId);
      List<Used> uses = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          uses.add(
              new Used(
                  Use.valueOf(row.getString(1)),
                  row.getLong(2),
                  row.getObject(3, Long.class),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getObject(7, OffsetDateTime.class).toInstant(),
                  row.getString(8),
                  instant(row, 9)));
        }
      }
      return uses;
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
