package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.messages.application.Reminders;

/** The table of reminders. */
@ApplicationScoped
public class JdbcReminders implements Reminders {
  private EngineDatabase database;

  @Inject
  public JdbcReminders(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcReminders() {}

  @Override
  public Optional<Standing> of(UUID lotId, String subject) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT EXISTS (SELECT 1 FROM reminders r WHERE r.lot_id = l.id AND r.subject = ?),
                    coalesce(v.opens_at, l.opens_at), coalesce(v.state, l.state) <> 'ANNOUNCED'
                  FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?
                  """)) {
            select.setString(1, subject);
            select.setObject(2, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Standing(
                          row.getBoolean(1), MessageRows.present(row, 2), row.getBoolean(3)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public void ask(UUID lotId, String subject, Instant now) {
    database.transaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO reminders (lot_id, subject, asked_at) VALUES (?, ?, ?)
                  ON CONFLICT DO NOTHING
                  """)) {
            insert.setObject(1, lotId);
            insert.setString(2, subject);
            insert.setTimestamp(3, Timestamp.from(now));
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public void forget(UUID lotId, String subject) {
    database.transaction(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM reminders WHERE lot_id = ? AND subject = ?")) {
            delete.setObject(1, lotId);
            delete.setString(2, subject);
            return delete.executeUpdate();
          }
        });
  }
}
