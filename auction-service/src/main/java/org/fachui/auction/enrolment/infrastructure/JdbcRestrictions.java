package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Restrictions;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.platform.protection.FieldCipher;

/** The tables of restricted debtors, who stand in them as keyed hashes, and of permissions. */
@ApplicationScoped
public class JdbcRestrictions implements Restrictions {
  private EngineDatabase database;
  private Particulars particulars;
  private Clock clock;

  @Inject
  public JdbcRestrictions(EngineDatabase database, FieldCipher cipher, Clock clock) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcRestrictions() {}

  @Override
  public Standing record(
      String court, Identity person, String number, LocalDate sinceOn, String by) {
    byte[] hash = particulars.person(person);
    return database.transaction(
        connection -> {
          int added =
              update(
                  connection,
                  """
                  INSERT INTO restricted_debtors
                    (id, court, person, company, number, since_on, recorded_at, recorded_by)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT (court, person, number) WHERE lifted_at IS NULL DO NOTHING
                  """,
                  UUID.randomUUID(),
                  court,
                  hash,
                  person.company(),
                  number,
                  sinceOn,
                  Timestamp.from(clock.instant()),
                  by);
          return new Standing(
              read(
                      connection,
                      " WHERE court = ? AND person = ? AND number = ? AND lifted_at IS NULL",
                      court,
                      hash,
                      number)
                  .getFirst(),
              added == 1);
        });
  }

  @Override
  public List<Restriction> of(String court) {
    return database.transaction(
        connection ->
            read(
                connection,
                " WHERE court = ? ORDER BY lifted_at IS NOT NULL, recorded_at DESC, id LIMIT 500",
                court));
  }

  @Override
  public List<Restriction> standing(String court, Identity person) {
    byte[] hash = particulars.person(person);
    return database.transaction(
        connection ->
            read(
                connection,
                " WHERE court = ? AND person = ? AND lifted_at IS NULL ORDER BY recorded_at, id",
                court,
                hash));
  }

  @Override
  public Optional<Restriction> find(String court, UUID id) {
    return database.transaction(connection -> find(connection, court, id));
  }

  private static Optional<Restriction> find(Connection connection, String court, UUID id)
      throws SQLException {
    return read(connection, " WHERE court = ? AND id = ?", court, id).stream().findFirst();
  }

  @Override
  public Optional<Restriction> lift(String court, UUID id, String by) {
    return database.transaction(
        connection -> {
          update(
              connection,
              """
              UPDATE restricted_debtors SET lifted_at = ?, lifted_by = ?
              WHERE court = ? AND id = ? AND lifted_at IS NULL
              """,
              Timestamp.from(clock.instant()),
              by,
              court,
              id);
          return find(connection, court, id);
        });
  }

  @Override
  public Standing permit(
      String court,
      UUID id,
      Purchase purchase,
      String number,
      LocalDate fromOn,
      LocalDate untilOn,
      String by) {
    return database.transaction(
        connection -> {
          int added =
              update(
                  connection,
                  """
                  INSERT INTO restriction_permissions
                    (id, restriction_id, purchase, number, from_on, until_on, granted_at, granted_by)
                  SELECT ?, id, ?, ?, ?, ?, ?, ? FROM restricted_debtors WHERE court = ? AND id = ?
                  ON CONFLICT (restriction_id, purchase, number) DO NOTHING
                  """,
                  UUID.randomUUID(),
                  purchase.name(),
                  number,
                  fromOn,
                  untilOn,
                  Timestamp.from(clock.instant()),
                  by,
                  court,
                  id);
          return new Standing(find(connection, court, id).orElseThrow(), added == 1);
        });
  }

  private static int update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, arguments);
      return update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private static List<Restriction> read(Connection connection, String which, Object... arguments)
      throws SQLException {
    List<Restriction> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, court, company, number, since_on, recorded_at, lifted_at
            FROM restricted_debtors
            """
                + which)) {
      bind(select, arguments);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          found.add(
              new Restriction(
                  id,
                  row.getString(2),
                  row.getBoolean(3),
                  row.getString(4),
                  row.getObject(5, LocalDate.class),
                  EnrolmentRows.instant(row, 6),
                  EnrolmentRows.instantOrNull(row, 7),
                  permissions(connection, id)));
        }
      }
    }
    return found;
  }

  private static List<Permission> permissions(Connection connection, UUID id) throws SQLException {
    List<Permission> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, purchase, number, from_on, until_on, granted_at FROM restriction_permissions
            WHERE restriction_id = ? ORDER BY granted_at, id
            """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Permission(
                  row.getObject(1, UUID.class),
                  Purchase.valueOf(row.getString(2)),
                  row.getString(3),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, LocalDate.class),
                  EnrolmentRows.instant(row, 6)));
        }
      }
    }
    return found;
  }
}
