package org.fachui.auction.stops.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.life.LotStages;
import org.fachui.auction.stops.application.Stop;
import org.fachui.auction.stops.application.StopRequested;
import org.fachui.auction.stops.application.Stops;
import org.jspecify.annotations.Nullable;

/** The table of stops. */
@ApplicationScoped
public class JdbcStops implements Stops {
  private static final String LOT =
      "SELECT l.case_id, l.court, l.drill, "
          + LotStages.OF_LOT
          + """
          , l.opens_at, (SELECT coalesce(sum(s.price_fen), 0) FROM sales s JOIN lots o ON o.id = s.lot_id
            WHERE o.case_id = l.case_id AND o.id <> l.id AND s.state IN ('PAID', 'RULED', 'SERVED', 'HANDED_OVER'))
          FROM lots l WHERE l.id = ?
          """;

  private EngineDatabase database;

  @Inject
  public JdbcStops(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcStops() {}

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> reader, @Nullable Object... arguments) {
    return database.transaction(
        connection -> {
          List<T> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(query)) {
            bind(connection, select, arguments);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(reader.read(row));
              }
            }
          }
          return found;
        });
  }

  private static boolean update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(connection, update, arguments);
      return update.executeUpdate() == 1;
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Instant time -> statement.setTimestamp(i + 1, Timestamp.from(time));
        case List<?> ids ->
            statement.setArray(i + 1, connection.createArrayOf("uuid", ids.toArray()));
        case null, default -> statement.setObject(i + 1, arguments[i]);
      }
    }
  }

  @Override
  public Optional<StoppableLot> lot(UUID lotId, Instant now) {
    return list(
            LOT,
            row ->
                new StoppableLot(
                    lotId,
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getBoolean(3),
                    LotStage.valueOf(row.getString(4)),
                    Objects.requireNonNull(StopRows.instant(row, 5)),
                    row.getLong(6)),
            now,
            now,
            lotId)
        .stream()
        .findFirst();
  }

  @Override
  public int ofCase(UUID caseId, UUID lotId, List<UUID> others) {
    return list(
            "SELECT count(*) FROM lots WHERE case_id = ? AND id <> ? AND id = ANY (?)",
            row -> row.getInt(1),
            caseId,
            lotId,
            others)
        .getFirst();
  }

  @Override
  public List<Stop> of(UUID lotId) {
    return list(
        StopRows.STOP + " WHERE o.lot_id = ? ORDER BY o.ordered_at DESC, o.id LIMIT 200",
        StopRows::stop,
        lotId);
  }

  @Override
  public Optional<Stop> find(UUID lotId, String number) {
    return list(
            StopRows.STOP + " WHERE o.lot_id = ? AND o.number = ?", StopRows::stop, lotId, number)
        .stream()
        .findFirst();
  }

  @Override
  public boolean claimed(UUID lotId) {
    return list(
            """
            SELECT EXISTS (SELECT 1 FROM objections b
              JOIN lots c ON c.id = b.lot_id
              JOIN lots l ON l.id = c.id OR l.property_id = c.property_id
              WHERE l.id = ? AND b.kind = 'OUTSIDER_CLAIM' AND b.decision IS NULL)
            """,
            row -> row.getBoolean(1),
            lotId)
        .getFirst();
  }

  @Override
  public Optional<Stop> inForce(UUID lotId) {
    return list(StopRows.STOP + " WHERE o.lot_id = ? AND o.over_at IS NULL", StopRows::stop, lotId)
        .stream()
        .findFirst();
  }

  @Override
  public Added add(
      UUID id,
      StoppableLot lot,
      StopRequested request,
      @Nullable UUID superseded,
      Instant now,
      String by) {
    return database.transaction(
        connection -> {
          if (taken(connection, request.paper().number())) {
            return Added.NUMBER_TAKEN;
          }
          if (superseded != null && !supersede(connection, superseded, now, by)) {
            return Added.OTHER_FIRST;
          }
          if (insert(connection, id, lot, request, now, by)) {
            return Added.DONE;
          }
          if (superseded != null) {
            // The number went to another lot at this very moment: what was superseded stays in
            // force.
            throw new IllegalStateException("two papers of one number at once");
          }
          return Added.OTHER_FIRST;
        });
  }

  /** A court gives a number once, whatever the paper is. */
  private static boolean taken(Connection connection, String number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)")) {
      bind(connection, select, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static boolean supersede(Connection connection, UUID id, Instant now, String by)
      throws SQLException {
    return update(
        connection,
        """
        UPDATE stops SET over_at = ?, over = 'SUPERSEDED', over_reason = '', over_by = ?
        WHERE id = ? AND over_at IS NULL
        """,
        now,
        by,
        id);
  }

  private static boolean insert(
      Connection connection,
      UUID id,
      StoppableLot lot,
      StopRequested request,
      Instant now,
      String by)
      throws SQLException {
    return update(
        connection,
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          term_ends_at, ordered_at, ordered_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?) ON CONFLICT DO NOTHING
        """,
        id,
        lot.lotId(),
        request.kind().name(),
        request.cause().name(),
        request.paper().number(),
        request.paper().dated(),
        request.paper().reason(),
        StopRows.json(request.paper().proofs()),
        StopRows.figures(request, lot.proceedsFen()),
        lot.stage().name(),
        request.termEndsAt(),
        now,
        by);
  }

  @Override
  public boolean stopped(Stop stop, Instant now) {
    return database.transaction(
        connection -> {
          if (!standsStill(connection, stop.lotId())) {
            return false;
          }
          boolean first =
              update(
                  connection,
                  "UPDATE stops SET stopped_at = ? WHERE id = ? AND stopped_at IS NULL",
                  now,
                  stop.id());
          if (first) {
            StopTold.add(connection, stop, now);
          }
          return true;
        });
  }

  /** Whether the journal has its pause. */
  private static boolean standsStill(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM lot_live WHERE lot_id = ? AND state = 'PAUSED' AND resumes_at IS NULL")) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  @Override
  public boolean tooLate(Stop stop, Instant now) {
    return database.transaction(
        connection ->
            update(
                connection,
                """
                UPDATE stops SET over_at = ?, over = 'TOO_LATE', over_reason = ''
                WHERE id = ? AND over_at IS NULL AND stopped_at IS NULL
                  AND EXISTS (SELECT 1 FROM lot_live v
                    WHERE v.lot_id = stops.lot_id AND v.state LIKE 'CLOSED%')
                """,
                now,
                stop.id()));
  }

  @Override
  public boolean causeGone(Stop stop, Stop.Gone gone) {
    return database.transaction(
        connection ->
            update(
                connection,
                "UPDATE stops SET gone_at = ?, gone = ? WHERE id = ? AND gone_at IS NULL AND"
                    + " over_at IS NULL",
                gone.at(),
                gone.reason(),
                stop.id()));
  }

  @Override
  public boolean resumed(Stop stop, Instant now, String reason, String by) {
    return database.transaction(
        connection ->
            update(
                connection,
                """
                UPDATE stops SET over_at = ?, over = 'RESUMED', over_reason = ?, over_by = ?
                WHERE id = ? AND over_at IS NULL
                """,
                now,
                reason,
                by,
                stop.id()));
  }

  @Override
  public void announced(UUID stopId, Instant now) {
    database.transaction(
        connection ->
            update(
                connection,
                "UPDATE stops SET announced_at = ? WHERE id = ? AND announced_at IS NULL",
                now,
                stopId));
  }

  @Override
  public List<Stop> toStop(int atMost) {
    return list(
        StopRows.STOP
            + """
             LEFT JOIN lot_live v ON v.lot_id = o.lot_id
            WHERE o.over_at IS NULL AND (o.stopped_at IS NULL OR
              (v.state NOT LIKE 'CLOSED%' AND (v.state <> 'PAUSED' OR v.resumes_at IS NOT NULL)))
            ORDER BY o.ordered_at LIMIT ?
            """,
        StopRows::stop,
        atMost);
  }

  @Override
  public List<Stop> toResume(int atMost) {
    return list(
        StopRows.STOP
            + " WHERE o.over = 'RESUMED' AND o.announced_at IS NULL ORDER BY o.over_at LIMIT ?",
        StopRows::stop,
        atMost);
  }
}
