package org.fachui.auction.bidding.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.SigningKey;

/**
 * The key that signs heads. Its file holds the private key alone; from when to when it is valid is
 * fixed at its first use and kept with its statement in the table of keys.
 */
public final class EvidenceKeys {
  private static final String FILE = "evidence-ed25519.pem";
  private static final Duration VALID = Duration.ofDays(731);

  /** Replicas' clocks may differ a little. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private final EngineDatabase database;
  private final Clock clock;

  /** Keys whose statements are in this database. */
  public EvidenceKeys(EngineDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The key in a folder of keys. */
  public SigningKey in(Path folder) {
    try {
      return of(Files.readString(folder.resolve(FILE)));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "The signing key " + FILE + " in fachui.keys.dir cannot be read.", unreadable);
    }
  }

  /** The key in a PEM text, with the validity that it got at its first use. */
  public SigningKey of(String pem) {
    Instant from = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(EARLIER);
    SigningKey fresh = SigningKey.ofPem(pem, from, from.plus(VALID));
    return database.transaction(
        connection -> {
          insert(connection, fresh.statement(), from);
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT valid_from, valid_to FROM signing_key WHERE key_id = ?")) {
            select.setString(1, fresh.keyId());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return SigningKey.ofPem(
                  pem,
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getObject(2, OffsetDateTime.class).toInstant());
            }
          }
        });
  }

  private static void insert(Connection connection, KeyStatement key, Instant from)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
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
