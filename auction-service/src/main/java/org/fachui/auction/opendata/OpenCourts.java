package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Counts what the figures of the courts are made of; all of it at one moment, now and then. */
@ApplicationScoped
public class OpenCourts {
  /** Counting reads every lot: it is not done for each reader. */
  static final Duration KEPT = Duration.ofSeconds(10);

  private static final int FIRST_COUNT = 5;

  private static final String COUNTS =
      """
      WITH live AS (
        SELECT v.lot_id, v.bids, v.seq, v.price,
          CASE WHEN EXISTS (SELECT 1 FROM sales s
            WHERE s.lot_id = v.lot_id AND s.state IN ('ANNULLED', 'NOT_APPROVED'))
          THEN 'CLOSED_UNDONE' ELSE v.state END AS state
        FROM lot_live v),
      lot AS (
        SELECT l.court, l.drill, count(*) AS announced,
          count(*) FILTER (WHERE v.state LIKE 'CLOSED%') AS closed,
          count(*) FILTER (WHERE v.state = 'CLOSED_UNDONE') AS undone,
          count(*) FILTER (WHERE v.state = 'CLOSED_SOLD') AS sold,
          count(*) FILTER (WHERE v.state = 'CLOSED_UNSOLD') AS unsold,
          sum(l.start_price) FILTER (WHERE v.state = 'CLOSED_SOLD') AS start_fen,
          sum(v.price) FILTER (WHERE v.state = 'CLOSED_SOLD') AS price_fen,
          sum(l.appraisal_fen) FILTER (WHERE v.state = 'CLOSED_SOLD') AS appraisal_fen,
          sum(v.price) FILTER (WHERE v.state = 'CLOSED_SOLD' AND l.appraisal_fen IS NOT NULL) AS appraised_price_fen,
          sum(v.bids) AS bids,
          count(*) FILTER (WHERE v.state LIKE 'CLOSED%' AND EXISTS (
            SELECT 1 FROM lot_head h WHERE h.lot_id = l.id AND h.tree_size = v.seq)) AS proven,
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM incident i WHERE i.lot_id = l.id)) AS incidents,
          count(*) FILTER (WHERE v.state = 'CLOSED_SOLD' AND l.property_id IS NOT NULL) AS noticed_sold
        FROM lots l LEFT JOIN live v ON v.lot_id = l.id GROUP BY l.court, l.drill),
      sale AS (
        SELECT l.court, l.drill, count(*) AS confirmed, count(s.paid_at) AS paid, count(s.ruled_at) AS ruled,
          count(s.served_at) AS served, count(*) FILTER (WHERE s.state = 'DEFAULTED') AS defaulted
        FROM sales s JOIN lots l ON l.id = s.lot_id
        WHERE s.state NOT IN ('ANNULLED', 'NOT_APPROVED') GROUP BY l.court, l.drill),
      property AS (
        SELECT p.court, count(*) AS entered,
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM lots l WHERE l.property_id = p.id)) AS online
        FROM properties p WHERE NOT EXISTS (SELECT 1 FROM lots l WHERE l.property_id = p.id AND l.drill)
        GROUP BY p.court),
      complaint AS (
        SELECT x.court, coalesce(l.drill, false) AS drill,
          count(*) FILTER (WHERE x.kind = 'CORRUPTION') AS corruption,
          count(*) FILTER (WHERE x.kind = 'CORRUPTION' AND x.upheld) AS corruption_upheld,
          count(*) FILTER (WHERE x.kind = 'FALSE_AUCTION') AS false_auction,
          count(*) FILTER (WHERE x.kind = 'FALSE_AUCTION' AND x.upheld) AS false_auction_upheld
        FROM complaints x LEFT JOIN lots l ON l.id = x.lot_id GROUP BY x.court, coalesce(l.drill, false))
      SELECT t.code, t.name, t.name_en, d.drill,
        1, (o.announced > 0)::int, o.announced, o.closed, o.undone, o.sold, o.unsold, o.start_fen, o.price_fen, o.appraisal_fen,
        o.appraised_price_fen, o.bids, o.proven, o.incidents, o.noticed_sold, s.confirmed, s.paid, s.ruled, s.served,
        s.defaulted, p.entered, p.online, c.corruption, c.corruption_upheld, c.false_auction, c.false_auction_upheld
      FROM courts t CROSS JOIN (VALUES (false), (true)) AS d (drill)
      LEFT JOIN lot o ON o.court = t.code AND o.drill = d.drill
      LEFT JOIN sale s ON s.court = t.code AND s.drill = d.drill
      LEFT JOIN property p ON p.court = t.code AND NOT d.drill
      LEFT JOIN complaint c ON c.court = t.code AND c.drill = d.drill
      ORDER BY d.drill, t.code
      """;

  /** Figures, and when they were counted. */
  record Counted(Instant asOf, List<CourtFigure> figures) {}

  private Transactions transactions;
  private Clock clock;
  private volatile @Nullable Counted counted;

  @Inject
  public OpenCourts(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpenCourts() {}

  /** The figures, at most {@link #KEPT} old. */
  Counted figures() {
    Counted known = counted;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (known != null && now.isBefore(known.asOf().plus(KEPT))) {
      return known;
    }
    List<CourtFigure> figures =
        CourtCounts.withTotals(transactions.reading(OpenCourts::counts)).stream()
            .flatMap(court -> Arrays.stream(Figure.values()).flatMap(f -> f.of(court).stream()))
            .toList();
    Counted fresh = new Counted(now, figures);
    counted = fresh;
    return fresh;
  }

  private static List<CourtCounts> counts(Connection connection) throws SQLException {
    List<CourtCounts> courts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COUNTS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        int column = FIRST_COUNT;
        for (Count count : Count.values()) {
          counts.put(count, row.getLong(column));
          column++;
        }
        courts.add(
            new CourtCounts(
                row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), counts));
      }
    }
    return courts;
  }
}
