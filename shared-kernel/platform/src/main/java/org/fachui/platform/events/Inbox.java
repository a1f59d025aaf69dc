package org.fachui.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The table {@code inbox (source, id, received_at)} of a service's own database: which facts have
 * had their effect. On the wire a fact comes at least once; with the inbox it works once.
 */
public final class Inbox {
  private static final String ADD =
      """
      INSERT INTO inbox (source, id, received_at) VALUES (?, ?, clock_timestamp())
      ON CONFLICT DO NOTHING
      """;

  private Inbox() {}

  /**
   * Notes a fact in the caller's transaction, which has the effect too.
   *
   * @return false if it has had its effect before; then nothing is to be done
   */
  public static boolean first(Connection connection, Fact fact) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, fact.source());
      insert.setString(2, fact.id());
      return insert.executeUpdate() == 1;
    }
  }
}
