package org.fachui.auction.bidding.infrastructure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * The keys that sign heads. A file holds a private key alone; from when to when it counts is fixed
 * at its first use and kept with its statement in the table of keys. The name of a file may say
 * from when: {@code evidence-ed25519.20270101T000000Z.pem}, {@code evidence-sm2.pem}. See
 * docs/operating/keys.md.
 */
public final class EvidenceKeys {
  private static final Pattern FILE =
      Pattern.compile("evidence-(ed25519|sm2)(?:\\.([0-9]{8}T[0-9]{6}Z))?\\.pem");
  private static final DateTimeFormatter FROM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
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

  /**
   * The keys in a folder.
   *
   * @throws IllegalStateException if there is none, or one that cannot be read
   */
  public List<SigningKey> in(Path folder) {
    List<SigningKey> keys = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "evidence-*.pem")) {
      for (Path file : files) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
          throw new IllegalStateException(
              file.getFileName() + " in fachui.keys.dir is not named as a signing key is.");
        }
        Profile profile = name.group(1).equals("sm2") ? Profile.SM2_SM3 : Profile.ED25519_SHA256;
        Instant earliest = name.group(2) == null ? Instant.EPOCH : from(name.group(2));
        keys.add(of(profile, Files.readString(file), earliest));
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "The signing keys in fachui.keys.dir cannot be read.", unreadable);
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("There is no signing key in fachui.keys.dir.");
    }
    return keys;
  }

  /** With which algorithms the logs go on that are not closed. */
  public Set<Profile> profilesOfOpenLots() {
    return database.transaction(
        connection -> {
          Set<Profile> found = EnumSet.noneOf(Profile.class);
          try (PreparedStatement select =
                  connection.prepareStatement(
                      """
                      SELECT DISTINCT l.evidence_profile FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id
                      WHERE v.state IS NULL OR v.state NOT LIKE 'CLOSED%'
                      """);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(Profile.valueOf(row.getString(1)));
            }
          }
          return found;
        });
  }

  private static Instant from(String stamp) {
    try {
      return FROM.parse(stamp, Instant::from);
    } catch (DateTimeException notATime) {
      throw new IllegalStateException("A signing key is named after no time: " + stamp, notATime);
    }
  }

  /** The Ed25519 key in a PEM text, with the validity that it got at its first use. */
  public SigningKey of(String pem) {
    return of(Profile.ED25519_SHA256, pem, Instant.EPOCH);
  }

  /** A profile's key; at its first use its validity begins now, or then if that is later. */
  public SigningKey of(Profile profile, String pem, Instant earliest) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(EARLIER);
    Instant from = earliest.isAfter(now) ? earliest : now;
    SigningKey read = SigningKey.ofPem(profile, pem, from, from.plus(VALID));
    SigningKey fresh =
        profile == Profile.ED25519_SHA256 ? read.signingWith(QuickEd25519::new) : read;
    return database.transaction(
        connection -> {
          insert(connection, fresh.statement(), from);
          return asKept(connection, fresh);
        });
  }

  /** The same keys with the validity that they have now: one may have been revoked meanwhile. */
  public List<SigningKey> asKept(List<SigningKey> keys) {
    return database.transaction(
        connection -> {
          List<SigningKey> kept = new ArrayList<>();
          for (SigningKey key : keys) {
            kept.add(asKept(connection, key));
          }
          return kept;
        });
  }

  private static SigningKey asKept(Connection connection, SigningKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT valid_from, valid_to FROM signing_key WHERE key_id = ?")) {
      select.setString(1, key.keyId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return key.valid(
            row.getObject(1, OffsetDateTime.class).toInstant(),
            row.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
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
