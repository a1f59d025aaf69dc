package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.outcome.application.Settlements;
import org.fachui.auction.rules.ReleaseTime;
import org.fachui.auction.rules.RuleSets;
import org.jspecify.annotations.Nullable;

/** Reads how lots ended from what the journaler keeps with its records. */
@ApplicationScoped
public class JdbcSettlements implements Settlements {
  private static final String ENDED =
      """
      SELECT l.court, c.case_number,
        CASE WHEN o.id IS NOT NULL THEN 'WITHDRAWN' WHEN a.lot_id IS NOT NULL THEN 'ANNULLED'
          WHEN n.lot_id IS NOT NULL THEN 'NOT_APPROVED'
          WHEN v.state = 'CLOSED_SOLD' THEN 'SOLD' WHEN v.state LIKE 'CLOSED%' THEN 'UNSOLD' END,
        coalesce(v.price, 0),
        (SELECT e.id FROM enrolments e WHERE e.lot_id = l.id AND e.paddle = v.leader
          AND v.state = 'CLOSED_SOLD' AND a.lot_id IS NULL AND n.lot_id IS NULL),
        (SELECT e.deposit_fen FROM enrolments e WHERE e.lot_id = l.id AND e.paddle = v.leader
          AND v.state = 'CLOSED_SOLD' AND a.lot_id IS NULL AND n.lot_id IS NULL),
        (SELECT coalesce(array_agg(e.id ORDER BY e.id), '{}') FROM enrolments e WHERE e.lot_id = l.id),
        (SELECT least(e.deposit_fen, coalesce(k.kept_fen, l.kept_fen, e.deposit_fen))
          FROM sales s JOIN enrolments e ON e.id = s.enrolment_id
          LEFT JOIN disapprovals k ON k.lot_id = s.lot_id AND k.kept_fen > 0
          WHERE s.lot_id = l.id AND (s.state = 'DEFAULTED' OR k.lot_id IS NOT NULL)),
        l.drill AS drill, CASE WHEN o.id IS NOT NULL THEN o.ordered_at
          WHEN v.state LIKE 'CLOSED%' THEN v.end_at END AS over_at
      FROM lots l JOIN cases c ON c.id = l.case_id LEFT JOIN lot_live v ON v.lot_id = l.id
      LEFT JOIN stops o ON o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL
        AND o.stopped_at IS NOT NULL
      LEFT JOIN annulments a ON a.lot_id = l.id
      LEFT JOIN disapprovals n ON n.lot_id = l.id AND n.kept_fen = 0
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
    String result = row.getString(3);
    return new Ended(
        row.getString(1),
        row.getString(2),
        result == null ? null : Result.valueOf(result),
        row.getLong(4),
        row.getObject(5, UUID.class),
        row.getObject(6, Long.class),
        row.getObject(8, Long.class),
        releaseBy(row),
        Arrays.asList((UUID[]) row.getArray(7).getArray()));
  }

  private static @Nullable Instant releaseBy(ResultSet row) throws SQLException {
    OffsetDateTime over = row.getObject("over_at", OffsetDateTime.class);
    return over == null
        ? null
        : ReleaseTime.by(RuleSets.course(row.getBoolean("drill")), over.toInstant());
  }
}
