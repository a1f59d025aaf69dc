package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.outcome.application.Settlements;

/** Reads how lots ended from what the journaler keeps with its records. */
@ApplicationScoped
public class JdbcSettlements implements Settlements {
  private static final String ENDED =
      """
      SELECT l.court, c.case_number, coalesce(v.state LIKE 'CLOSED%', false) OR o.id IS NOT NULL,
        o.id IS NOT NULL,
        coalesce(v.state = 'CLOSED_SOLD', false), coalesce(v.price, 0),
        (SELECT e.id FROM enrolments e WHERE e.lot_id = l.id AND e.paddle = v.leader
          AND v.state = 'CLOSED_SOLD'),
        (SELECT e.deposit_fen FROM enrolments e WHERE e.lot_id = l.id AND e.paddle = v.leader
          AND v.state = 'CLOSED_SOLD'),
        (SELECT coalesce(array_agg(e.id ORDER BY e.id), '{}') FROM enrolments e WHERE e.lot_id = l.id)
      FROM lots l JOIN cases c ON c.id = l.case_id LEFT JOIN lot_live v ON v.lot_id = l.id
      LEFT JOIN stops o ON o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL
        AND o.stopped_at IS NOT NULL
      WHERE l.id = ?
      """;

  private EngineDatabase database;

  @Inject
  public JdbcSettlements(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcSettlements() {}

  @Override
  public Optional<Ended> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ENDED)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(ended(row)) : Optional.empty();
            }
          }
        });
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getLong(6),
        row.getObject(7, UUID.class),
        row.getObject(8, Long.class),
        Arrays.asList((UUID[]) row.getArray(9).getArray()));
  }
}
