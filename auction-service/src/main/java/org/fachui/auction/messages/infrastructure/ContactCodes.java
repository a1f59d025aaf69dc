package org.fachui.auction.messages.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Counts the codes that were asked for and those that came back. */
final class ContactCodes {
  private static final Duration HOUR = Duration.ofHours(1);

  private ContactCodes() {}

  /** Two requests at once are counted one after the other. */
  static void lock(Connection connection, String subject, byte[] hash) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            """
            SELECT pg_advisory_xact_lock(key) FROM (VALUES (hashtextextended(?, 0)),
              (hashtextextended(encode(?, 'hex'), 0))) AS keys (key) ORDER BY key
            """)) {
      lock.setString(1, "contact-codes/" + subject);
      lock.setBytes(2, hash);
      lock.execute();
    }
  }

  static int codesWithinAnHour(Connection connection, String subject, byte[] hash, Instant now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT greatest(
              (SELECT count(*) FROM contact_codes WHERE subject = ? AND asked_at > ?),
              (SELECT count(*) FROM contact_codes WHERE address_hash = ? AND asked_at > ?))
            """)) {
      Timestamp since = Timestamp.from(now.minus(HOUR));
      select.setString(1, subject);
      select.setTimestamp(2, since);
      select.setBytes(3, hash);
      select.setTimestamp(4, since);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  static void note(Connection connection, String subject, byte[] hash, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO contact_codes (subject, address_hash, asked_at) VALUES (?, ?, ?)");
        PreparedStatement tidy =
            connection.prepareStatement("DELETE FROM contact_codes WHERE asked_at < ?")) {
      insert.setString(1, subject);
      insert.setBytes(2, hash);
      insert.setTimestamp(3, Timestamp.from(now));
      insert.executeUpdate();
      tidy.setTimestamp(1, Timestamp.from(now.minus(Duration.ofDays(1))));
      tidy.executeUpdate();
    }
  }

  static void confirmed(Connection connection, UUID id, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE contacts SET code = NULL, code_until = NULL, confirmed_at = ? WHERE id = ?")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  static void counted(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE contacts SET code_tries = code_tries + 1 WHERE id = ?")) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }
}
