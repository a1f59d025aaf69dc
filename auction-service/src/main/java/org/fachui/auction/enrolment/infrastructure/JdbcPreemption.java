package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Preemption;
import org.fachui.auction.enrolment.application.Preemption.Outcome.HasPaddle;
import org.fachui.auction.enrolment.application.Preemption.Outcome.OtherRank;
import org.fachui.auction.enrolment.application.Preemption.Outcome.Stands;
import org.fachui.auction.enrolment.application.Preemption.Outcome.TooLate;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.platform.protection.FieldCipher;

/** The table of those who were confirmed after the notice. */
@ApplicationScoped
public class JdbcPreemption implements Preemption {
  private EngineDatabase database;
  private IdentityHashes hashes;

  @Inject
  public JdbcPreemption(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.hashes = new IdentityHashes(cipher);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcPreemption() {}

  @Override
  public Optional<String> court(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT l.court FROM lots l JOIN notices n ON n.lot_id = l.id WHERE l.id = ?")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<Holder> of(UUID lotId) {
    return database.transaction(connection -> read(connection, "", lotId));
  }

  /** Paddles of the lot are not drawn meanwhile: they wait for its row. */
  @Override
  public Outcome record(UUID lotId, Identity identity, Holder holder, String by) {
    byte[] person = hashes.of(identity);
    return database.transaction(
        connection -> {
          if (begun(connection, lotId, holder)) {
            return new TooLate();
          }
          Optional<Holder> stands = find(connection, lotId, person);
          if (stands.isPresent()) {
            int rank = stands.get().rank();
            return rank == holder.rank() ? new Stands(stands.get(), false) : new OtherRank(rank);
          }
          Optional<UUID> withPaddle = withPaddle(connection, lotId, person);
          if (withPaddle.isPresent()) {
            return new HasPaddle(withPaddle.get());
          }
          insert(connection, lotId, person, holder, by);
          return new Stands(holder, true);
        });
  }

  private static boolean begun(Connection connection, UUID lotId, Holder holder)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + EnrolmentRows.BEGUN
                + """
                FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?
                FOR NO KEY UPDATE OF l
                """)) {
      select.setTimestamp(1, Timestamp.from(holder.recordedAt()));
      select.setObject(2, lotId);
      try (ResultSet row = select.executeQuery()) {
        return !row.next() || row.getBoolean(1);
      }
    }
  }

  private static Optional<Holder> find(Connection connection, UUID lotId, byte[] person)
      throws SQLException {
    return read(connection, " AND person = ?", lotId, person).stream().findFirst();
  }

  private static Optional<UUID> withPaddle(Connection connection, UUID lotId, byte[] person)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT e.id FROM enrolments e JOIN enrolment_parties p ON p.enrolment_id = e.id
            WHERE e.lot_id = ? AND p.person = ? AND p.role = 'BUYER' AND p.share_part = p.share_whole
              AND e.paddle IS NOT NULL
            """)) {
      select.setObject(1, lotId);
      select.setBytes(2, person);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private static void insert(
      Connection connection, UUID lotId, byte[] person, Holder holder, String by)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO late_preemption_holders (lot_id, person, name, rank, decided_on, document,
              recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, lotId);
      insert.setBytes(2, person);
      insert.setString(3, holder.name());
      insert.setInt(4, holder.rank());
      insert.setObject(5, holder.decidedOn());
      insert.setString(6, holder.documentSha256());
      insert.setTimestamp(7, Timestamp.from(holder.recordedAt()));
      insert.setString(8, by);
      insert.executeUpdate();
    }
  }

  private static List<Holder> read(Connection connection, String which, Object... arguments)
      throws SQLException {
    List<Holder> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name, rank, decided_on, document, recorded_at FROM late_preemption_holders"
                + " WHERE lot_id = ?"
                + which
                + " ORDER BY rank, recorded_at LIMIT 50")) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Holder(
                  row.getString(1),
                  row.getInt(2),
                  row.getObject(3, LocalDate.class),
                  row.getString(4),
                  EnrolmentRows.instant(row, 5)));
        }
      }
    }
    return found;
  }
}
