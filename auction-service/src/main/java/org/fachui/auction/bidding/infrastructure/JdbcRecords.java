package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.Records;

/** Records from {@code bid_journal}. */
public final class JdbcRecords implements Records {
  private final EngineDatabase database;

  /** From this database. */
  public JdbcRecords(EngineDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Page> after(UUID lotId, long seq, int limit) {
    return database.transaction(
        connection -> {
          Optional<Long> last = lastSeq(connection, lotId);
          return last.isEmpty()
              ? Optional.empty()
              : Optional.of(new Page(texts(connection, lotId, seq, limit), last.get()));
        });
  }

  private static Optional<Long> lastSeq(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT coalesce(v.seq, 0) FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id
            WHERE l.id = ?
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  private static List<String> texts(Connection connection, UUID lotId, long seq, int limit)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT record FROM bid_journal WHERE lot_id = ? AND seq > ? ORDER BY seq LIMIT ?")) {
      select.setObject(1, lotId);
      select.setLong(2, seq);
      select.setInt(3, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
    }
    return texts;
  }
}
