package org.fachui.auction.bidding.infrastructure;

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
import java.util.Optional;
import org.fachui.proof.signing.SigningKey;

/**
 * Ends a key before its time. It ends in a minute, never in the past: replicas have to notice, and
 * whoever could end keys backwards could unmake the evidence of auctions that are over.
 */
public final class RevokingKey {
  /** Several times what a replica takes to notice. */
  static final Duration NOTICE = Duration.ofMinutes(1);

  private final EngineDatabase database;
  private final SigningRing ring;
  private final Clock clock;

  /** A revocation as everybody may see it. */
  public record Revocation(String keyId, Instant endsAt, String reason) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** Revoked, now or before. */
    record Revoked(Revocation revocation) implements Outcome {}

    /** There is no such key. */
    record Unknown() implements Outcome {}

    /** Its private key is not in this replica's folder, so that its statement cannot be signed. */
    record NotHere() implements Outcome {}

    /** No other key could sign: put one there first. */
    record NoOther() implements Outcome {}

    /** It ends sooner anyway. */
    record Over(Instant validTo) implements Outcome {}
  }

  /** Of this replica's keys. */
  public RevokingKey(EngineDatabase database, SigningRing ring, Clock clock) {
    this.database = database;
    this.ring = ring;
    this.clock = clock;
  }

  /** Ends the key. A key that was revoked before stays as it is. */
  public Outcome revoke(String keyId, String reason, String by) {
    return database.transaction(connection -> revoke(connection, keyId, reason, by));
  }

  /** The revocation of a key; empty if it is not revoked. */
  public Optional<Revocation> find(String keyId) {
    return database.transaction(connection -> find(connection, keyId));
  }

  private Outcome revoke(Connection connection, String keyId, String reason, String by)
      throws SQLException {
    OffsetDateTime validTo = locked(connection, keyId);
    if (validTo == null) {
      return new Outcome.Unknown();
    }
    Optional<Revocation> before = find(connection, keyId);
    if (before.isPresent()) {
      return new Outcome.Revoked(before.get());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant end = now.plus(NOTICE);
    SigningKey key = ring.find(keyId).orElse(null);
    if (!end.isBefore(validTo.toInstant())) {
      return new Outcome.Over(validTo.toInstant());
    }
    if (key == null) {
      return new Outcome.NotHere();
    }
    if (!ring.hasBeside(key)) {
      return new Outcome.NoOther();
    }
    Instant from = Instant.parse(key.statement().validFrom());
    Instant last = end.isAfter(from) ? end : from.plusMillis(1);
    shorten(connection, key.valid(from, last), last);
    Revocation made = new Revocation(keyId, last, reason);
    record(connection, made, now, by);
    return new Outcome.Revoked(made);
  }

  private static @org.jspecify.annotations.Nullable OffsetDateTime locked(
      Connection connection, String keyId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT valid_to FROM signing_key WHERE key_id = ? FOR UPDATE")) {
      select.setString(1, keyId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
      }
    }
  }

  private static Optional<Revocation> find(Connection connection, String keyId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT ends_at, reason FROM key_revocation WHERE key_id = ?")) {
      select.setString(1, keyId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Revocation(
                    keyId, row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static void shorten(Connection connection, SigningKey shorter, Instant end)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signing_key SET valid_to = ?, signature = ? WHERE key_id = ?")) {
      update.setObject(1, end.atOffset(ZoneOffset.UTC));
      update.setString(2, shorter.statement().signature());
      update.setString(3, shorter.keyId());
      update.executeUpdate();
    }
  }

  private static void record(Connection connection, Revocation made, Instant now, String by)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO key_revocation (key_id, ends_at, reason, revoked_at, revoked_by)
            VALUES (?, ?, ?, ?, ?)
            """)) {
      insert.setString(1, made.keyId());
      insert.setObject(2, made.endsAt().atOffset(ZoneOffset.UTC));
      insert.setString(3, made.reason());
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.setString(5, by);
      insert.executeUpdate();
    }
  }
}
