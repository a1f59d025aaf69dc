package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.ConnectedPersons;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;

/** The table of connected persons, who stand in it as keyed hashes. */
@ApplicationScoped
public class JdbcConnectedPersons implements ConnectedPersons {
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
  public Declared declare(
      String court, ResidentId person, ConnectionWithSale connection, String by) {
    byte[] hash = particulars.person(person);
    return database.transaction(
        sql -> {
          boolean fresh;
          try (PreparedStatement insert =
              sql.prepareStatement(
                  """
                  INSERT INTO connected_persons (id, court, person, connection, declared_at, declared_by)
                  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (court, person) DO NOTHING
                  """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, court);
            insert.setBytes(3, hash);
            insert.setString(4, connection.name());
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            insert.setString(6, by);
            fresh = insert.executeUpdate() == 1;
          }
          return new Declared(find(sql, court, hash), fresh);
        });
  }

  private static Declaration find(Connection sql, String court, byte[] hash) throws SQLException {
    try (PreparedStatement select =
        sql.prepareStatement(
            """
            SELECT id, court, connection, declared_at FROM connected_persons
            WHERE court = ? AND person = ?
            """)) {
      select.setString(1, court);
      select.setBytes(2, hash);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Declaration(
            row.getObject(1, UUID.class),
            row.getString(2),
            ConnectionWithSale.valueOf(row.getString(3)),
            EnrolmentRows.instant(row, 4));
      }
    }
  }
}
