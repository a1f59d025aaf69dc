package org.fachui.auction.enrolment.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fachui.auction.bidding.application.CurrentKey;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.SigningKey;

/**
 * Adds to a court's chain of accesses, in the transaction that opens the identity: whoever reads it
 * has left his row, or has read nothing. docs/identity-access.md has the format.
 */
final class AccessChain {
  static final String FORMAT = "fachui-identity-access/1";
  private static final String NONE_BEFORE = "0".repeat(2 * Hash.SIZE);
  private static final int SALT_BYTES = 16;

  private final CurrentKey key;
  private final RandomGenerator randomness;
  private final Clock clock;

  AccessChain(CurrentKey key, RandomGenerator randomness, Clock clock) {
    this.key = key;
    this.randomness = randomness;
    this.clock = clock;
  }

  /** The chain's newest row. */
  private record Last(long seq, String sha256) {}

  /** Adds one access; a court's chain grows by one transaction at a time. */
  void add(Connection connection, UUID enrolmentId, IdentityAccess access) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT l.id, l.court FROM enrolments e JOIN lots l ON l.id = e.lot_id WHERE e.id = ?")) {
      select.setObject(1, enrolmentId);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          add(connection, row.getString(2), row.getObject(1, UUID.class), enrolmentId, access);
        }
      }
    }
  }

  private void add(
      Connection connection, String court, UUID lotId, UUID enrolmentId, IdentityAccess access)
      throws SQLException {
    Last last = last(connection, court);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] salt = new byte[SALT_BYTES];
    randomness.nextBytes(salt);
    String salted = HexFormat.of().formatHex(salt);
    long seq = last.seq() + 1;
    JsonObject entry =
        JsonObject.builder()
            .put("format", FORMAT)
            .put("court", court)
            .put("seq", seq)
            .put("lotId", lotId.toString())
            .put("enrolmentId", enrolmentId.toString())
            .put("purpose", access.purpose().name())
            .put("by", access.by())
            .put("atMs", at.toEpochMilli())
            .put("salt", salted)
            .put("previous", last.sha256())
            .build();
    String sha256 = Hash.of(entry.toString().getBytes(UTF_8)).hex();
    SigningKey signing = key.get();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO identity_accesses (court, seq, lot_id, enrolment_id, purpose, accessed_by,
              accessed_at, salt, previous, sha256, key_id, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setString(1, court);
      insert.setLong(2, seq);
      insert.setObject(3, lotId);
      insert.setObject(4, enrolmentId);
      insert.setString(5, access.purpose().name());
      insert.setString(6, access.by());
      insert.setTimestamp(7, Timestamp.from(at));
      insert.setString(8, salted);
      insert.setString(9, last.sha256());
      insert.setString(10, sha256);
      insert.setString(11, signing.keyId());
      insert.setString(12, signing.sign((FORMAT + "\n" + sha256).getBytes(UTF_8)));
      insert.executeUpdate();
    }
  }

  private static Last last(Connection connection, String court) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, FORMAT + "/" + court);
      lock.execute();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT seq, sha256 FROM identity_accesses WHERE court = ? ORDER BY seq DESC LIMIT 1
            """)) {
      select.setString(1, court);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Last(row.getLong(1), row.getString(2)) : new Last(0, NONE_BEFORE);
      }
    }
  }
}
