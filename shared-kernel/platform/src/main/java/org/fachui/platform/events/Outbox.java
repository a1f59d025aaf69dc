package org.fachui.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The table {@code outbox (id, topic, key, event, added_at)} of a service's own database.
 *
 * <p>A row is written in the transaction of its fact and deleted after Kafka has it: it leaves at
 * least once. One replica relays at a time, so that the order stays.
 */
public final class Outbox implements MessageSource {
  private static final long LOCK = 0x6f7574626f78L;
  private static final int AT_ONCE = 500;

  private final DataSource source;

  /** The outbox of this database. */
  public Outbox(DataSource source) {
    this.source = source;
  }

  /** Adds messages within the caller's transaction. */
  public static void add(Connection connection, List<Message> messages) throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO outbox (topic, key, event)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            """)) {
      insert.setArray(1, texts(connection, messages.stream().map(Message::topic).toList()));
      insert.setArray(2, texts(connection, messages.stream().map(Message::key).toList()));
      insert.setArray(3, texts(connection, messages.stream().map(Message::event).toList()));
      insert.executeUpdate();
    }
  }

  private static java.sql.Array texts(Connection connection, List<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  @Override
  public int relay(MessageSender sender) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int count = relay(connection, sender);
        connection.commit();
        return count;
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    }
  }

  private static int relay(Connection connection, MessageSender sender) throws SQLException {
    if (!locked(connection)) {
      return 0;
    }
    List<Long> ids = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, topic, key, event FROM outbox ORDER BY id LIMIT " + AT_ONCE)) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
          messages.add(new Message(row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    if (messages.isEmpty()) {
      return 0;
    }
    sender.send(messages);
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      return delete.executeUpdate();
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("SELECT pg_try_advisory_xact_lock(" + LOCK + ")");
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
