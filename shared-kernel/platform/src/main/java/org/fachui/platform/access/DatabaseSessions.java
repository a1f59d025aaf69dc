package org.fachui.platform.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads sessions from table {@code session} of database {@code website}, which the website's server
 * owns. All times are the database's. Every WAR defines the data source {@code
 * java:app/jdbc/website}.
 */
@ApplicationScoped
public class DatabaseSessions implements SessionReader {
  private static final String FIND =
      """
      SELECT subject, name, name_en, roles, court, expires_at,
             last_seen_at < now() - interval '1 minute' AS worth_a_note
        FROM session
       WHERE id = ? AND expires_at > now() AND last_seen_at > now() - ? * interval '1 second'
      """;

  private static final String NOTE =
      """
      UPDATE session SET last_seen_at = now()
       WHERE id = ? AND last_seen_at < now() - interval '1 minute'
      """;

  private final long idleSeconds;

  @Resource(lookup = "java:app/jdbc/website")
  DataSource source;

  /** With the idle time of these settings. */
  @Inject
  public DatabaseSessions(AccessSettings settings) {
    this(settings.idle().toSeconds());
  }

  /** For the container's proxy only. */
  DatabaseSessions() {
    this(0);
  }

  private DatabaseSessions(long idleSeconds) {
    this.idleSeconds = idleSeconds;
  }

  @Override
  public Optional<StoredSession> find(SessionSecret secret) throws SQLException {
    byte[] id = secret.sha256();
    try (Connection connection = source.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setBytes(1, id);
      find.setLong(2, idleSeconds);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        StoredSession session = session(row);
        if (row.getBoolean("worth_a_note")) {
          note(connection, id);
        }
        return Optional.of(session);
      }
    }
  }

  private static StoredSession session(ResultSet row) throws SQLException {
    CurrentUser user =
        new CurrentUser(
            row.getString("subject"),
            row.getString("name"),
            row.getString("name_en"),
            Set.of((String[]) row.getArray("roles").getArray()),
            row.getString("court"));
    return new StoredSession(user, row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static void note(Connection connection, byte[] id) throws SQLException {
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setBytes(1, id);
      note.executeUpdate();
    }
  }
}
