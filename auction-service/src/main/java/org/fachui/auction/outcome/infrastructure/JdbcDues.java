package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.outcome.application.Dues;
import org.fachui.auction.outcome.infrastructure.SaleSteps.Columns;
import org.fachui.auction.outcome.model.Due;
import org.fachui.auction.outcome.model.SaleState;
import org.jspecify.annotations.Nullable;

/** The dues in the table of sales. */
@ApplicationScoped
public class JdbcDues implements Dues {
  /** Longer than a call to payout may take: after that somebody else asks. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private static final String CLAIMED =
      """
      UPDATE sales AS s SET asking_until = ?, attempts = s.attempts + 1
      FROM lots l JOIN cases c ON c.id = l.case_id JOIN enrolments e ON e.lot_id = l.id
      WHERE l.id = s.lot_id AND e.id = s.enrolment_id AND s.lot_id IN (:which)
      RETURNING s.lot_id, l.court, c.case_number, s.price_fen, s.enrolment_id, e.deposit_fen,
        s.due_by, s.due_virtual_no IS NOT NULL, s.attempts - 1, s.ask_at
      """;

  private EngineDatabase database;

  @Inject
  public JdbcDues(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcDues() {}

  @Override
  public List<Claimed> claim(Instant now, int atMost) {
    return claim(
        """
        SELECT lot_id FROM sales
        WHERE ask_at <= ? AND (asking_until IS NULL OR asking_until < ?)
        ORDER BY ask_at LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        now,
        Timestamp.from(now),
        Timestamp.from(now),
        atMost);
  }

  @Override
  public Optional<Claimed> claim(UUID lotId, Instant now) {
    return claim(
            """
            SELECT lot_id FROM sales
            WHERE lot_id = ? AND state = 'SOLD' AND (asking_until IS NULL OR asking_until < ?)
              AND (due_answered_at IS NULL OR due_answered_at < ?)
            FOR UPDATE SKIP LOCKED
            """,
            now,
            lotId,
            Timestamp.from(now),
            Timestamp.from(now.minus(A_MOMENT)))
        .stream()
        .findFirst();
  }

  private List<Claimed> claim(String which, Instant now, Object... arguments) {
    return database.transaction(
        connection -> {
          List<Claimed> claimed = new ArrayList<>();
          try (PreparedStatement claim =
              connection.prepareStatement(CLAIMED.replace(":which", which))) {
            claim.setTimestamp(1, Timestamp.from(now.plus(CLAIM)));
            for (int i = 0; i < arguments.length; i++) {
              claim.setObject(i + 2, arguments[i]);
            }
            try (ResultSet row = claim.executeQuery()) {
              while (row.next()) {
                claimed.add(claimed(row));
              }
            }
          }
          return claimed;
        });
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(
        new DueTerms(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getObject(5, UUID.class),
            row.getLong(6),
            SaleRows.instant(row, 7)),
        row.getBoolean(8),
        row.getInt(9),
        SaleRows.instantOrNull(row, 10));
  }

  @Override
  public void answered(Claimed claimed, Due due, Instant now, @Nullable Instant next) {
    UUID lotId = claimed.terms().lotId();
    database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE sales SET due_virtual_no = ?, due_fen = ?, due_deposit_fen = ?,
                    due_arrived_fen = ?, due_met_at = ?, due_answered_at = ?, asking_until = NULL,
                    ask_at = CASE WHEN ask_at IS NOT DISTINCT FROM ? THEN ? ELSE ask_at END
                  WHERE lot_id = ? AND (due_answered_at IS NULL OR due_answered_at <= ?)
                  """)) {
            update.setString(1, due.virtualNo());
            update.setLong(2, due.fen());
            update.setLong(3, due.depositFen());
            update.setLong(4, due.arrivedFen());
            update.setTimestamp(5, timestamp(due.metAt()));
            update.setTimestamp(6, Timestamp.from(now));
            update.setTimestamp(7, timestamp(claimed.dueAt()));
            update.setTimestamp(8, timestamp(next));
            update.setObject(9, lotId);
            update.setTimestamp(10, Timestamp.from(now));
            update.executeUpdate();
          }
          return due.met()
              && SaleSteps.take(
                  connection,
                  lotId,
                  SaleState.PAID,
                  now,
                  new Columns(
                      ", paid_at = ?, ask_at = NULL",
                      List.of(Objects.requireNonNullElse(due.metAt(), now))));
        });
  }

  @Override
  public void silent(Claimed claimed, Instant next) {
    database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE sales SET asking_until = NULL,
                    ask_at = CASE WHEN ask_at IS NOT DISTINCT FROM ? THEN ? ELSE ask_at END
                  WHERE lot_id = ?
                  """)) {
            update.setTimestamp(1, timestamp(claimed.dueAt()));
            update.setTimestamp(2, Timestamp.from(next));
            update.setObject(3, claimed.terms().lotId());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Due> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT price_fen, due_deposit_fen, due_fen, due_virtual_no, due_arrived_fen,
                    due_met_at FROM sales WHERE lot_id = ? AND due_virtual_no IS NOT NULL
                  """)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(due(row)) : Optional.empty();
            }
          }
        });
  }

  private static Due due(ResultSet row) throws SQLException {
    Instant metAt = SaleRows.instantOrNull(row, 6);
    return new Due(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        metAt != null,
        metAt);
  }

  /** Makes it due now, within the caller's transaction. */
  static void hint(Connection connection, UUID lotId, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sales SET ask_at = ?, attempts = 0 WHERE lot_id = ? AND state = 'SOLD'")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, lotId);
      update.executeUpdate();
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
