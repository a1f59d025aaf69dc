package org.fachui.auction.messages.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.messages.application.MessageBox.ToAsk;
import org.fachui.auction.messages.model.MessageState;
import org.jspecify.annotations.Nullable;

/** Messages that the gateway has, and what it says of them. */
final class SentRows {
  private SentRows() {}

  /** What became of a message; a null state is nothing new. */
  record News(@Nullable MessageState state, @Nullable String why, @Nullable Instant askAt) {}

  static Optional<ToAsk> claim(Connection connection, Instant now, Instant claimUntil)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE messages SET due_at = ? WHERE id = (
              SELECT id FROM messages WHERE state = 'SENT' AND due_at <= ?
              ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, sent_at
            """)) {
      update.setTimestamp(1, Timestamp.from(claimUntil));
      update.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = update.executeQuery()) {
        return row.next()
            ? Optional.of(new ToAsk(row.getObject(1, UUID.class), MessageRows.present(row, 2)))
            : Optional.empty();
      }
    }
  }

  static int told(Connection connection, UUID id, News news, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE messages SET state = coalesce(?, state), why = ?, due_at = ?, ended_at = ?
            WHERE id = ? AND state = 'SENT'
            """)) {
      MessageState state = news.state();
      update.setString(1, state == null ? null : state.name());
      update.setString(2, news.why());
      update.setTimestamp(3, MessageRows.timestamp(news.askAt()));
      update.setTimestamp(4, state == null ? null : Timestamp.from(now));
      update.setObject(5, id);
      return update.executeUpdate();
    }
  }

  static boolean askSoon(Connection connection, UUID id, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE messages SET due_at = ? WHERE id = ? AND state = 'SENT'")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, id);
      return update.executeUpdate() == 1;
    }
  }
}
