package org.fachui.auction.messages.infrastructure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageKind;
import org.jspecify.annotations.Nullable;

/** Small pieces that several statements on messages share. */
final class MessageRows {
  private MessageRows() {}

  static Set<MessageKind> kinds(@Nullable Array names) throws SQLException {
    Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
    if (names != null) {
      Arrays.stream((String[]) names.getArray()).map(MessageKind::valueOf).forEach(kinds::add);
    }
    return kinds;
  }

  static Array names(Connection connection, Collection<MessageKind> kinds) throws SQLException {
    return connection.createArrayOf("text", kinds.stream().map(Enum::name).sorted().toArray());
  }

  static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp found = row.getTimestamp(column);
    return found == null ? null : found.toInstant();
  }

  static Instant present(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** The message that takes a code to an address; it is wanted at once. */
  static void addCode(
      Connection connection, String subject, Channel channel, UUID contactId, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO messages (id, event, subject, channel, kind, contact_id, made_at, until,
              due_at)
            VALUES (?, ?, ?, ?, 'CODE', ?, ?, ?, ?)
            """)) {
      Timestamp at = Timestamp.from(now);
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, "code-" + contactId);
      insert.setString(3, subject);
      insert.setString(4, channel.name());
      insert.setObject(5, contactId);
      insert.setTimestamp(6, at);
      insert.setTimestamp(7, Timestamp.from(now.plus(MessageKind.CODE.useful())));
      insert.setTimestamp(8, at);
      insert.executeUpdate();
    }
  }

  /** Drops what waits for a person's other addresses of this channel. */
  static int drop(
      Connection connection, String subject, Channel channel, @Nullable UUID except, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE messages SET state = 'DROPPED', why = 'OPTED_OUT', due_at = NULL, ended_at = ?
            WHERE subject = ? AND channel = ? AND state = 'WAITING'
              AND contact_id IS DISTINCT FROM ?
            """)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setString(2, subject);
      update.setString(3, channel.name());
      update.setObject(4, except, java.sql.Types.OTHER);
      return update.executeUpdate();
    }
  }
}
