package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Proxies;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.platform.protection.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The enrolments that have a written authority. */
@ApplicationScoped
public class JdbcProxies implements Proxies {
  private EngineDatabase database;
  private Particulars particulars;
  private AdmittingBidders admitting;

  @Inject
  public JdbcProxies(
      EngineDatabase database, FieldCipher cipher, java.security.SecureRandom randomness) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.admitting = new AdmittingBidders(randomness);
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

  private List<Proxy> read(Connection connection, String which, Object... arguments)
      throws SQLException {
    List<Proxy> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, particulars, authority, confirmation, enrolled_at, decided_at, decline_reason
            FROM enrolments WHERE lot_id = ? AND confirmation IS NOT NULL
            """
                + which)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          byte[] sealed = row.getBytes(2);
          found.add(
              new Proxy(
                  id,
                  particulars.opened(id, sealed).name(),
                  particulars.buyers(id, sealed),
                  row.getString(3),
                  Confirmed.valueOf(row.getString(4)),
                  EnrolmentRows.instant(row, 5),
                  EnrolmentRows.instantOrNull(row, 6),
                  row.getString(7)));
        }
      }
    }
    return found;
  }

  @Override
  public boolean decide(
      UUID lotId, UUID enrolmentId, @Nullable String reason, Instant now, String by) {
    return database.transaction(
        connection -> {
          boolean paid;
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
              if (!row.next()) {
                return false;
              }
              paid = row.getBoolean(1);
            }
          }
          if (reason != null) {
            release(connection, enrolmentId, now);
          } else if (paid) {
            admitting.admit(connection, enrolmentId, now);
          }
          return true;
        });
  }

  /** Whom he named, and he himself, may enrol again. */
  private static void release(Connection connection, UUID enrolmentId, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE enrolment_parties SET released_at = ? WHERE enrolment_id = ?")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, enrolmentId);
      update.executeUpdate();
    }
  }
}
