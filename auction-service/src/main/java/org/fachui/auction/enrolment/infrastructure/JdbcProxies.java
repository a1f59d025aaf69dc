package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.CurrentKey;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Proxies;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.platform.protection.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The enrolments that have a written authority. */
@ApplicationScoped
public class JdbcProxies implements Proxies {
  private EngineDatabase database;
  private Particulars particulars;
  private AdmittingBidders admitting;
  private AccessChain accesses;

  @Inject
  public JdbcProxies(
      EngineDatabase database,
      FieldCipher cipher,
      CurrentKey key,
      SecureRandom randomness,
      Clock clock) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.admitting = new AdmittingBidders(randomness);
    this.accesses = new AccessChain(key, randomness, clock);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcProxies() {}

  @Override
  public Optional<LotOfProxies> lot(UUID lotId, Instant now) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT l.court, "
                      + EnrolmentRows.BEGUN
                      + " FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setObject(2, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new LotOfProxies(row.getString(1), row.getBoolean(2)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<Proxy> of(UUID lotId) {
    return database.transaction(
        connection ->
            read(
                connection,
                " ORDER BY confirmation <> 'AWAITED', enrolled_at, id LIMIT 500",
                lotId));
  }

  @Override
  public Optional<Proxy> find(UUID lotId, UUID enrolmentId) {
    return database.transaction(
        connection -> read(connection, " AND id = ?", lotId, enrolmentId).stream().findFirst());
  }

  @Override
  public Optional<Persons> open(UUID lotId, UUID enrolmentId, Instant now, String by) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT e.particulars FROM enrolments e JOIN lots l ON l.id = e.lot_id
                  LEFT JOIN lot_live v ON v.lot_id = l.id
                  WHERE e.lot_id = ? AND e.id = ? AND e.confirmation IS NOT NULL AND NOT
                  """
                      + EnrolmentRows.BEGUN)) {
            select.setObject(1, lotId);
            select.setObject(2, enrolmentId);
            select.setTimestamp(3, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                return Optional.empty();
              }
              accesses.add(connection, enrolmentId, new IdentityAccess(Purpose.AUTHORITY, by));
              byte[] sealed = row.getBytes(1);
              return Optional.of(
                  new Persons(
                      particulars.opened(enrolmentId, sealed).name(),
                      particulars.buyers(enrolmentId, sealed)));
            }
          }
        });
  }

  private static List<Proxy> read(Connection connection, String which, Object... arguments)
      throws SQLException {
    List<Proxy> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, authority, confirmation, enrolled_at, decided_at, decline_reason
            FROM enrolments WHERE lot_id = ? AND confirmation IS NOT NULL
            """
                + which)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Proxy(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  Confirmed.valueOf(row.getString(3)),
                  EnrolmentRows.instant(row, 4),
                  EnrolmentRows.instantOrNull(row, 5),
                  row.getString(6)));
        }
      }
    }
    return found;
  }

  @Override
  public Decision decide(
      UUID lotId, UUID enrolmentId, @Nullable String reason, Instant now, String by) {
    return database.transaction(
        connection -> {
          Optional<Boolean> paid = decided(connection, lotId, enrolmentId, reason, now, by);
          if (paid.isEmpty()) {
            return Decision.NOT_NOW;
          }
          if (reason == null && !PartyRows.hold(connection, enrolmentId, lotId)) {
            connection.rollback();
            return Decision.TAKES_PART_ALREADY;
          }
          if (reason == null && paid.get()) {
            admitting.admit(connection, enrolmentId, now);
          }
          return Decision.DECIDED;
        });
  }

  /** Says whether the deposit is there; empty where there is nothing to decide on. */
  private static Optional<Boolean> decided(
      Connection connection,
      UUID lotId,
      UUID enrolmentId,
      @Nullable String reason,
      Instant now,
      String by)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE enrolments e SET confirmation = ?, decline_reason = ?, decided_at = ?,
              decided_by = ?
            FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id
            WHERE e.lot_id = ? AND e.id = ? AND l.id = e.lot_id AND e.confirmation = 'AWAITED'
              AND NOT
            """
                + EnrolmentRows.BEGUN
                + """
            RETURNING e.deposit_fen = 0 OR e.deposit_state IS NOT DISTINCT FROM 'CONFIRMED'
            """)) {
      update.setString(1, (reason == null ? Confirmed.CONFIRMED : Confirmed.DECLINED).name());
      update.setString(2, reason);
      update.setTimestamp(3, Timestamp.from(now));
      update.setString(4, by);
      update.setObject(5, lotId);
      update.setObject(6, enrolmentId);
      update.setTimestamp(7, Timestamp.from(now));
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
      }
    }
  }
}
