package org.fachui.auction.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.complaints.Complaint.Kind;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** All complaints. */
@ApplicationScoped
public class Complaints {
  private static final String COLUMNS =
      " id, court, lot_id, kind, file_number, received_on, recorded_at, upheld, found_at ";

  private static final String ADD =
      """
      INSERT INTO complaints (id, court, lot_id, kind, file_number, received_on, recorded_at, recorded_by)
      SELECT ?, t.code, ?, ?, ?, ?, ?, ? FROM courts t WHERE t.code = ?
        AND (CAST(? AS uuid) IS NULL OR EXISTS (SELECT 1 FROM lots l WHERE l.id = ? AND l.court = t.code))
      ON CONFLICT (court, file_number) DO NOTHING
      """;

  private static final String FIND =
      "UPDATE complaints SET upheld = ?, found_at = ?, found_by = ?"
          + " WHERE id = ? AND upheld IS NULL AND recorded_by <> ?";

  private static final String NEWEST =
      "SELECT"
          + COLUMNS
          + "FROM complaints WHERE court = ? ORDER BY received_on DESC, id LIMIT 500";

  private Transactions transactions;
  private Clock clock;

  /** What became of a finding. */
  enum Finding {
    STANDS,
    STOOD_BEFORE,
    OF_OWN_RECORD,
    NOT_THERE
  }

  @Inject
  public Complaints(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Complaints() {}

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /**
   * Records one; the same file again is the same complaint.
   *
   * @return empty if there is no such court, or no such lot of it
   */
  Optional<Complaint> record(String court, ComplaintRequest request, LocalDate day, String by) {
    UUID id = UUID.randomUUID();
    return transactions.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id);
            insert.setObject(2, request.lotId());
            insert.setString(3, request.kind().name());
            insert.setString(4, request.fileNumber());
            insert.setObject(5, day);
            insert.setObject(6, now());
            insert.setString(7, by);
            insert.setString(8, court);
            insert.setObject(9, request.lotId());
            insert.setObject(10, request.lotId());
            insert.executeUpdate();
          }
          return one(
              connection,
              "SELECT" + COLUMNS + "FROM complaints WHERE court = ? AND file_number = ?",
              court,
              request.fileNumber());
        });
  }

  /** Says what was found; once, and not by who recorded it. */
  Finding find(UUID id, boolean upheld, String by) {
    return transactions.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(FIND)) {
            update.setBoolean(1, upheld);
            update.setObject(2, now());
            update.setString(3, by);
            update.setObject(4, id);
            update.setString(5, by);
            if (update.executeUpdate() == 1) {
              return Finding.STANDS;
            }
          }
          return one(connection, "SELECT" + COLUMNS + "FROM complaints WHERE id = ?", id)
              .map(known -> known.upheld() == null ? Finding.OF_OWN_RECORD : Finding.STOOD_BEFORE)
              .orElse(Finding.NOT_THERE);
        });
  }

  Optional<Complaint> find(UUID id) {
    return transactions.run(
        connection -> one(connection, "SELECT" + COLUMNS + "FROM complaints WHERE id = ?", id));
  }

  /** Of a court, newest first. */
  List<Complaint> of(String court) {
    return transactions.run(connection -> all(connection, NEWEST, court));
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  private static Optional<Complaint> one(Connection connection, String sql, Object... values)
      throws SQLException {
    return all(connection, sql, values).stream().findFirst();
  }

  private static List<Complaint> all(Connection connection, String sql, Object... values)
      throws SQLException {
    List<Complaint> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(complaint(row));
        }
      }
    }
    return found;
  }

  private static Complaint complaint(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime found = row.getObject(9, OffsetDateTime.class);
    return new Complaint(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, UUID.class),
        Kind.valueOf(row.getString(4)),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, Boolean.class),
        found == null ? null : found.toInstant());
  }
}
