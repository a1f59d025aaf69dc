package org.fachui.auction.lots.surplus;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/** What became of prices that leave nothing. */
@ApplicationScoped
public class SurplusNotices {
  private static final String SELECT =
      """
      SELECT d.id, d.start_price, d.priority_fen + d.costs_fen, d.recorded_at, w.told_at, w.requested_at
      FROM decisions d LEFT JOIN surplus_notices w ON w.decision_id = d.id
      WHERE d.property_id = ? AND d.start_price <= d.priority_fen + d.costs_fen
      """;

  /** The newest since the last notice was published. */
  private static final String OF_THIS_ROUND =
      SELECT
          + """
           AND d.recorded_at > coalesce((SELECT max(l.published_at) FROM lots l WHERE l.property_id = d.property_id), '-infinity')
          ORDER BY d.recorded_at DESC, d.id LIMIT 1
          """;

  private static final String TELL =
      """
      INSERT INTO surplus_notices (decision_id, told_at, told_document, told_by) VALUES (?, ?, ?, ?)
      ON CONFLICT (decision_id) DO NOTHING
      """;

  private static final String REQUEST =
      """
      UPDATE surplus_notices SET requested_at = ?, request_document = ?, request_by = ?
      WHERE decision_id = ? AND requested_at IS NULL
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public SurplusNotices() {}

  /** Outside a container. */
  public SurplusNotices(DataSource source) {
    this.source = source;
  }

  /** The newest price of the round in preparation that leaves nothing; empty if there is none. */
  public Optional<SurplusNotice> ofThisRound(UUID propertyId) {
    return find(OF_THIS_ROUND, propertyId);
  }

  /** That decision of that property, if its price leaves nothing. */
  public Optional<SurplusNotice> find(UUID propertyId, UUID decisionId) {
    return find(SELECT + " AND d.id = ?", propertyId, decisionId);
  }

  /** Keeps that the applicant was told; false if that stands already. */
  public boolean told(UUID decisionId, Instant at, String documentSha256, String by) {
    return update(TELL, decisionId, utc(at), documentSha256, by) == 1;
  }

  /** Keeps the applicant's request; false if there is one already, or nobody was told. */
  public boolean requested(UUID decisionId, Instant at, String documentSha256, String by) {
    return update(REQUEST, utc(at), documentSha256, by, decisionId) == 1;
  }

  private Optional<SurplusNotice> find(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(notice(row)) : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the surplus notices of property " + values[0], fault);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store a surplus notice", fault);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static SurplusNotice notice(ResultSet row) throws SQLException {
    return new SurplusNotice(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getLong(3),
        instant(row, 4).orElseThrow().truncatedTo(ChronoUnit.MILLIS),
        instant(row, 5),
        instant(row, 6));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
