package org.fachui.auction.lots;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.courts.Court;
import org.fachui.auction.life.LotStage;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** Finds lots, each with the price, state and times that are journaled of it. */
@ApplicationScoped
public class LotSearch {
  /** Lots of one case that are listed with it; newest first. */
  static final int MOST_OF_A_CASE = 100;

  /**
   * The state now: what the journal says, and the clock between two records. Its one parameter is
   * the time now.
   */
  private static final String STATE =
      """
      CASE WHEN v.state IS NULL THEN 'ANNOUNCED'
           WHEN v.state IN ('ANNOUNCED', 'OPEN') THEN CASE WHEN v.opens_at <= n.now THEN 'OPEN' ELSE 'ANNOUNCED' END
           WHEN v.state = 'PAUSED' AND v.resumes_at <= n.now THEN 'OPEN'
           ELSE v.state END""";

  private static final String TABLES =
      """
      FROM lots l
      CROSS JOIN (SELECT CAST(? AS timestamptz) AS now) n
      JOIN cases c ON c.id = l.case_id
      JOIN courts t ON t.code = l.court
      LEFT JOIN lot_live v ON v.lot_id = l.id
      """;

  private static final String SUMMARY =
      "SELECT l.id, l.title, l.title_en, l.kind, l.place, t.code, t.name, t.name_en, c.case_number, "
          + STATE
          + """
           AS state_now, l.appraisal_fen, l.start_price, l.increment_fen, v.price,
             coalesce(v.opens_at, l.opens_at), coalesce(v.end_at, l.end_at), coalesce(v.bids, 0), l.drill,
             (SELECT count(*) FROM pictures p WHERE p.lot_id = l.id),
             (SELECT e.ending FROM lot_endings e WHERE e.lot_id = l.id)
          """
          + TABLES;

  private static final String OF_CASE =
      SUMMARY + " WHERE l.case_id = ? ORDER BY l.published_at DESC, l.id LIMIT " + MOST_OF_A_CASE;

  private final Clock clock;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  @Inject
  public LotSearch(Clock clock) {
    this.clock = clock;
  }

  /** Outside a container. */
  LotSearch(Clock clock, DataSource source) {
    this.clock = clock;
    this.source = source;
  }

  /** For the container's proxy only. */
  LotSearch() {
    this(Clock.systemUTC());
  }

  /** One page of what the query asks for. */
  public LotPage find(LotQuery query) {
    Filter filter = Filter.of(query);
    List<Object> page = new ArrayList<>(filter.values());
    page.add(query.size());
    page.add(query.offset());
    String sql =
        SUMMARY + filter.where() + " ORDER BY " + query.sort().order() + " LIMIT ? OFFSET ?";
    List<LotSummary> items = summaries(sql, page);
    long total = count("SELECT count(*) " + TABLES + filter.where(), filter.values());
    return new LotPage(items, total, query.page(), query.size());
  }

  /** One lot. */
  public Optional<LotSummary> find(UUID id) {
    return summaries(SUMMARY + " WHERE l.id = ?", List.of(id)).stream().findFirst();
  }

  /** The newest lots of a case. */
  public List<LotSummary> ofCase(UUID caseId) {
    return summaries(OF_CASE, List.of(caseId));
  }

  private List<LotSummary> summaries(String sql, List<Object> values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<LotSummary> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(summary(row));
        }
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot search lots", fault);
    }
  }

  private long count(String sql, List<Object> values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot count lots", fault);
    }
  }

  private void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 2, values.get(i));
    }
  }

  private static LotSummary summary(ResultSet row) throws SQLException {
    return new LotSummary(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        LotKind.valueOf(row.getString(4)),
        row.getString(5),
        new Court(row.getString(6), row.getString(7), row.getString(8)),
        row.getString(9),
        LotState.valueOf(row.getString(10)),
        orNull(row, 11),
        row.getLong(12),
        row.getLong(13),
        orNull(row, 14),
        row.getObject(15, OffsetDateTime.class).toInstant(),
        row.getObject(16, OffsetDateTime.class).toInstant(),
        row.getLong(17),
        row.getBoolean(18),
        row.getInt(19),
        ending(row.getString(20)));
  }

  private static @Nullable LotStage ending(@Nullable String ending) {
    return ending == null ? null : LotStage.valueOf(ending);
  }

  private static @Nullable Long orNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** The conditions of a query and their values, in order. */
  private record Filter(String where, List<Object> values) {
    static Filter of(LotQuery query) {
      StringBuilder where = new StringBuilder(" WHERE true");
      List<Object> values = new ArrayList<>();
      for (String pattern : query.patterns()) {
        where.append(" AND l.search_text LIKE ? ESCAPE '\\'");
        values.add(pattern);
      }
      query.kind().ifPresent(kind -> add(where, values, " AND l.kind = ?", kind.name()));
      query.court().ifPresent(court -> add(where, values, " AND l.court = ?", court));
      query.state().ifPresent(state -> add(where, values, " AND " + STATE + " = ?", state.name()));
      String price = " AND coalesce(v.price, l.start_price) ";
      query.minFen().ifPresent(fen -> add(where, values, price + ">= ?", fen));
      query.maxFen().ifPresent(fen -> add(where, values, price + "<= ?", fen));
      return new Filter(where.toString(), values);
    }

    private static void add(StringBuilder where, List<Object> values, String sql, Object value) {
      where.append(sql);
      values.add(value);
    }
  }
}
