package org.fachui.registry.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.SigningKey;

/**
 * The key that signs the log, and the statements of all that did. A key file holds the private key
 * alone; from when to when it is valid is fixed at its first use and kept here.
 */
public final class SigningKeys {
  private static final String FILE = "evidence-ed25519.pem";
  private static final Duration VALID = Duration.ofDays(731);

  /** Replicas' clocks may differ a little. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private SigningKeys() {}

  /** The private key in a folder of keys, as PEM. */
  public static String pem(Path folder) {
    try {
      return Files.readString(folder.resolve(FILE));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "The signing key " + FILE + " in fachui.keys.dir cannot be read.", unreadable);
    }
  }

  /** The key in a PEM text, with the validity that it got at its first use. */
  public static SigningKey of(Connection c, String pem, Instant now) throws SQLException {
    Instant from = now.truncatedTo(ChronoUnit.MILLIS).minus(EARLIER);
    SigningKey fresh = SigningKey.ofPem(pem, from, from.plus(VALID));
    insert(c, fresh.statement(), from);
    try (PreparedStatement select =
        c.prepareStatement("SELECT valid_from, valid_to FROM signing_key WHERE key_id = ?")) {
      select.setString(1, fresh.keyId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return SigningKey.ofPem(
            pem,
            row.getObject(1, OffsetDateTime.class).toInstant(),
            row.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
  }

  /** The statements of every key that signed, oldest first. */
  public static List<KeyStatement> statements(Connection c) throws SQLException {
    try (PreparedStatement select =
            c.prepareStatement(
                """
                SELECT key_id, algorithm, public_key, signature,
                  to_char(valid_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                  to_char(valid_to AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                FROM signing_key ORDER BY valid_from, key_id
                """);
        ResultSet row = select.executeQuery()) {
      List<KeyStatement> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new KeyStatement(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(5),
                row.getString(6),
                row.getString(4)));
      }
      return found;
    }
  }

  private static void insert(Connection c, KeyStatement key, Instant from) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            """
            INSERT INTO signing_key (key_id, algorithm, public_key, valid_from, valid_to, signature)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)) {
      insert.setString(1, key.keyId());
      insert.setString(2, key.algorithm());
      insert.setString(3, key.publicKey());
      insert.setObject(4, from.atOffset(ZoneOffset.UTC));
      insert.setObject(5, from.plus(VALID).atOffset(ZoneOffset.UTC));
      insert.setString(6, key.signature());
      insert.executeUpdate();
    }
  }
}
