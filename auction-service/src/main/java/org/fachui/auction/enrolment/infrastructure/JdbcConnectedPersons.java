package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.ConnectedPersons;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.platform.protection.FieldCipher;

/** The table of connected persons, who stand in it as keyed hashes. */
@ApplicationScoped
public class JdbcConnectedPersons implements ConnectedPersons {
  private static final String STANDING = " WHERE court = ? AND person = ? AND withdrawn_at IS NULL";

  private EngineDatabase database;
  private Particulars particulars;
  private Clock clock;

  @Inject
  public JdbcConnectedPersons(EngineDatabase database, FieldCipher cipher, Clock clock) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcConnectedPersons() {}

  @Override
  public Declared declare(String court, Identity person, ConnectionWithSale connection, String by) {
    byte[] hash = particulars.person(person);
    return database.transaction(
        sql -> {
          boolean fresh;
          try (PreparedStatement insert =
              sql.prepareStatement(
                  """
                  INSERT INTO connected_persons (id, court, person, connection, declared_at, declared_by)
                  VALUES (?, ?, ?, ?, ?, ?)
                  ON CONFLICT (court, person) WHERE withdrawn_at IS NULL DO NOTHING
                  """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, court);
            insert.setBytes(3, hash);
            insert.setString(4, connection.name());
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            insert.setString(6, by);
            fresh = insert.executeUpdate() == 1;
          }
          return new Declared(read(sql, STANDING, court, hash).getFirst(), fresh);
        });
  }

  @Override
  public List<Declaration> of(String court) {
    return database.transaction(
        sql ->
            read(
                sql,
                " WHERE court = ? ORDER BY withdrawn_at IS NOT NULL, declared_at DESC, id LIMIT 500",
                court));
  }

  @Override
  public Optional<Declaration> standing(String court, Identity person) {
    byte[] hash = particulars.person(person);
    return database.transaction(sql -> read(sql, STANDING, court, hash).stream().findFirst());
  }

  @Override
  public Optional<Declaration> withdraw(String court, UUID id, String by) {
    return database.transaction(
        sql -> {
          try (PreparedStatement update =
              sql.prepareStatement(
                  """
                  UPDATE connected_persons SET withdrawn_at = ?, withdrawn_by = ?
                  WHERE court = ? AND id = ? AND withdrawn_at IS NULL
                  """)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, by);
            update.setString(3, court);
            update.setObject(4, id);
            update.executeUpdate();
          }
          return read(sql, " WHERE court = ? AND id = ?", court, id).stream().findFirst();
        });
  }

  private static List<Declaration> read(Connection sql, String which, Object... arguments)
      throws SQLException {
    List<Declaration> found = new ArrayList<>();
    try (PreparedStatement select =
        sql.prepareStatement(
            "SELECT id, court, connection, declared_at, withdrawn_at FROM connected_persons"
                + which)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Declaration(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  ConnectionWithSale.valueOf(row.getString(3)),
                  EnrolmentRows.instant(row, 4),
                  EnrolmentRows.instantOrNull(row, 5)));
        }
      }
    }
    return found;
  }
}
