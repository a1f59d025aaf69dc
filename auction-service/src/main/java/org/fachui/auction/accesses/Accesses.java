package org.fachui.auction.accesses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;

/** Reads the chains. */
@ApplicationScoped
public class Accesses {
  /** Rows in one answer. */
  static final int PAGE = 500;

  private static final String OVER = "coalesce(v.state LIKE 'CLOSED%', false)";
  private static final String SELECT =
      """
      SELECT a.court, a.seq, a.lot_id, a.enrolment_id, a.purpose, a.accessed_by, a.accessed_at,
        a.salt, a.previous, a.sha256, a.key_id, a.signature,
      """
          + OVER
          + """
          FROM identity_accesses a JOIN enrolments e ON e.id = a.enrolment_id
          LEFT JOIN lot_live v ON v.lot_id = a.lot_id
          """;

  private EngineDatabase database;

  @Inject
  public Accesses(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Accesses() {}

  /** A lot's court, and whether the lot is over. */
  record OfLot(String court, boolean over) {}

  Optional<OfLot> lot(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT l.court, "
                      + OVER
                      + " FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new OfLot(row.getString(1), row.getBoolean(2)))
                  : Optional.empty();
            }
          }
        });
  }

  /** A court's chain as everybody may see it, from the row after this one. */
  List<Access> of(String court, long after) {
    return read(
        " WHERE a.court = ? AND a.seq > ? ORDER BY a.seq LIMIT ?",
        (access, over) -> access.forEverybody(over),
        court,
        after,
        PAGE);
  }

  /** Those of the caller's own enrolments for a lot, oldest first. */
  List<Access> own(UUID lotId, String subject) {
    return read(
        " WHERE a.lot_id = ? AND e.subject = ? ORDER BY a.seq LIMIT ?",
        (access, over) -> access.forItsBidder(),
        lotId,
        subject,
        PAGE);
  }

  /** All of a lot with everything that the hashes are made of, oldest first. */
  List<Access> of(UUID lotId, long after) {
    return read(
        " WHERE a.lot_id = ? AND a.seq > ? ORDER BY a.seq LIMIT ?",
        (access, over) -> access,
        lotId,
        after,
        PAGE);
  }

  /** Cuts what the reader may not see. */
  @FunctionalInterface
  private interface Shown {
    Access of(Access access, boolean over);
  }

  private List<Access> read(String which, Shown shown, Object... arguments) {
    return database.transaction(
        connection -> {
          List<Access> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(SELECT + which)) {
            for (int i = 0; i < arguments.length; i++) {
              select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(shown.of(access(row), row.getBoolean(13)));
              }
            }
          }
          return found;
        });
  }

  private static Access access(ResultSet row) throws SQLException {
    return new Access(
        row.getString(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        Purpose.valueOf(row.getString(5)),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
