package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.life.LotStages;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Published lots in the order in which they changed last. */
@ApplicationScoped
public class OpenLots {
  private static final FeedPosition BEGINNING =
      new FeedPosition(Instant.EPOCH, "00000000-0000-0000-0000-000000000000");

  private static final String LOTS =
      """
      SELECT o.changed_at, l.id, l.court, c.case_number, l.kind, l.title, l.title_en, l.place, l.drill,
        l.rule_set, l.terms_sha256, l.published_at, coalesce(v.opens_at, l.opens_at), coalesce(v.end_at, l.end_at),
        CASE WHEN v.state IS NULL THEN 'ANNOUNCED'
             WHEN v.state IN ('ANNOUNCED', 'OPEN') THEN CASE WHEN v.opens_at <= now() THEN 'OPEN' ELSE 'ANNOUNCED' END
             WHEN v.state = 'PAUSED' AND v.resumes_at <= now() THEN 'OPEN'
             ELSE v.state END,
        l.appraisal_fen, l.start_price, l.increment_fen, l.deposit_fen, v.price, coalesce(v.bids, 0),
        (SELECT e.ending FROM lot_endings e WHERE e.lot_id = l.id), l.round, l.round_kind, l.previous_lot,
      """
          + LotStages.OF_LOT
          + """
      FROM open_lot o JOIN lots l ON l.id = o.lot_id JOIN cases c ON c.id = l.case_id
      LEFT JOIN lot_live v ON v.lot_id = l.id
      WHERE (o.changed_at, o.lot_id) > (?, ?) AND o.changed_at >= ? AND (? = '' OR l.court = ?)
      ORDER BY o.changed_at, o.lot_id LIMIT ?
      """;

  /** A lot as everybody may see it; money in fen. */
  record OpenLot(
      Instant changedAt,
      UUID id,
      String court,
      String caseNumber,
      String kind,
      String title,
      String titleEn,
      String place,
      boolean drill,
      String ruleSet,
      String termsSha256,
      Instant publishedAt,
      Instant opensAt,
      Instant endAt,
      String state,
      @Nullable Long appraisalFen,
      long startPriceFen,
      long incrementFen,
      @Nullable Long depositFen,
      @Nullable Long priceFen,
      long bids,
      @Nullable String ending,
      int round,
      String roundKind,
      @Nullable UUID previousLot,
      String stage) {
    FeedPosition position() {
      return new FeedPosition(changedAt, id.toString());
    }
  }

  /** What {@code docs/open-data.md} says of each column. */
  static final Table<OpenLot> TABLE =
      new Table<OpenLot>()
          .with("id", OpenLot::id)
          .with("changedAt", OpenLot::changedAt)
          .with("court", OpenLot::court)
          .with("caseNumber", OpenLot::caseNumber)
          .with("kind", OpenLot::kind)
          .with("title", OpenLot::title)
          .with("titleEn", OpenLot::titleEn)
          .with("place", OpenLot::place)
          .with("drill", OpenLot::drill)
          .with("state", OpenLot::state)
          .with("publishedAt", OpenLot::publishedAt)
          .with("opensAt", OpenLot::opensAt)
          .with("endAt", OpenLot::endAt)
          .with("appraisalFen", OpenLot::appraisalFen)
          .with("startPriceFen", OpenLot::startPriceFen)
          .with("incrementFen", OpenLot::incrementFen)
          .with("depositFen", OpenLot::depositFen)
          .with("priceFen", OpenLot::priceFen)
          .with("bids", OpenLot::bids)
          .with("ruleSet", OpenLot::ruleSet)
          .with("termsSha256", OpenLot::termsSha256)
          .with("page", lot -> "/lots/" + lot.id())
          .with("evidence", lot -> "/auction/api/lots/" + lot.id() + "/evidence")
          .with("ending", OpenLot::ending)
          .with("round", OpenLot::round)
          .with("roundKind", OpenLot::roundKind)
          .with("previousLot", OpenLot::previousLot)
          .with("stage", OpenLot::stage);

  private Transactions transactions;

  @Inject
  public OpenLots(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpenLots() {}

  /** One page. */
  FeedPage<OpenLot> page(FeedQuery query) {
    return FeedPage.of(
        transactions.run(connection -> rows(connection, query)), OpenLot::position, query);
  }

  private static List<OpenLot> rows(Connection connection, FeedQuery query) throws SQLException {
    FeedPosition after = query.after().orElse(BEGINNING);
    String court = query.court().orElse("");
    List<OpenLot> lots = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LOTS)) {
      select.setObject(1, LotStages.NEVER_OVERDUE);
      select.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
      select.setObject(3, after.changedAt().atOffset(ZoneOffset.UTC));
      select.setObject(4, UUID.fromString(after.id()));
      select.setObject(5, query.earliest().atOffset(ZoneOffset.UTC));
      select.setString(6, court);
      select.setString(7, court);
      select.setInt(8, query.limit() + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lots.add(lot(row));
        }
      }
    }
    return lots;
  }

  private static OpenLot lot(ResultSet row) throws SQLException {
    return new OpenLot(
        instant(row, 1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getString(10),
        row.getString(11),
        instant(row, 12),
        instant(row, 13),
        instant(row, 14),
        row.getString(15),
        row.getObject(16, Long.class),
        row.getLong(17),
        row.getLong(18),
        row.getObject(19, Long.class),
        row.getLong(21) == 0 ? null : row.getObject(20, Long.class),
        row.getLong(21),
        row.getString(22),
        row.getInt(23),
        row.getString(24),
        row.getObject(25, UUID.class),
        row.getString(26));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
