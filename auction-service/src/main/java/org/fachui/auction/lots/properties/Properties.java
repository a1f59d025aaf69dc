package org.fachui.auction.lots.properties;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.lots.CaseFile;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** The property register of all cases. */
@ApplicationScoped
public class Properties {
  /** Properties of one case that are listed; oldest first. */
  static final int MOST_LISTED = 200;

  private static final String ADD =
      """
      INSERT INTO properties (id, case_id, court, kind, unit_code, title, title_en, place, area_m2x100,
        appraisal_fen, appraised_on, appraisal_agency, appraisal_sha256, appraisal_valid_until,
        lease_since, lease_until, lease_monthly_fen, lease_removed, mortgaged_on, seized_on,
        first_seizing_court, first_seized_on, disposal_sha256, entered_at, entered_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (case_id, unit_code) DO NOTHING
      """;

  private static final String SELECT =
      """
      SELECT p.id, p.case_id, c.case_number, p.court, p.kind, p.unit_code, p.title, p.title_en, p.place,
        p.area_m2x100, p.appraisal_fen, p.appraised_on, p.appraisal_agency, p.appraisal_sha256,
        p.appraisal_valid_until, p.lease_since, p.lease_until, p.lease_monthly_fen, p.lease_removed,
        p.mortgaged_on, p.seized_on, p.first_seizing_court, p.first_seized_on, p.disposal_sha256,
        p.review_id, p.review, p.review_bound_at, p.entered_at,
        (SELECT count(*) FROM property_pictures i WHERE i.property_id = p.id) AS pictures,
        (SELECT l.id FROM lots l WHERE l.property_id = p.id ORDER BY l.published_at DESC LIMIT 1) AS lot_id
      FROM properties p JOIN cases c ON c.id = p.case_id
      """;

  private static final String OF_CASE =
      SELECT + " WHERE p.case_id = ? ORDER BY p.entered_at, p.id LIMIT " + MOST_LISTED;

  private static final String ANNOUNCED = "SELECT property_id IS NOT NULL FROM lots WHERE id = ?";

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public Properties() {}

  /** Outside a container. */
  Properties(DataSource source) {
    this.source = source;
  }

  /**
   * Enters a property.
   *
   * @param by subject of the person who does
   * @return false if its unit stands in the case already
   */
  boolean add(Property property, String by) {
    Appraisal appraisal = property.appraisal();
    Lease lease = property.lease().orElse(null);
    DisposalRight right = property.disposalRight().orElse(null);
    @Nullable Object[] values = {
      property.id(),
      property.file().id(),
      property.file().court(),
      property.kind().name(),
      property.unitCode(),
      property.titleZh(),
      property.titleEn(),
      property.place(),
      property.areaM2x100(),
      appraisal.fen(),
      appraisal.on(),
      appraisal.agency(),
      appraisal.reportSha256(),
      appraisal.lastDay(),
      lease == null ? null : lease.since(),
      lease == null ? null : lease.until().orElse(null),
      lease == null ? null : lease.monthlyFen(),
      lease == null ? null : lease.removed(),
      property.mortgagedOn().orElse(null),
      property.seizedOn(),
      right == null ? null : right.firstSeizingCourt(),
      right == null ? null : right.seizedOn(),
      right == null ? null : right.documentSha256(),
      utc(property.enteredAt()),
      by
    };
    return update("enter property " + property.id(), ADD, values) == 1;
  }

  /** One property. */
  public Optional<Property> find(UUID id) {
    return list(SELECT + " WHERE p.id = ?", id).stream().findFirst();
  }

  /** The properties of a case, oldest first. */
  List<Property> ofCase(UUID caseId) {
    return list(OF_CASE, caseId);
  }

  /** Whether this lot was published by the notice of a property. */
  public boolean isAnnouncedAs(UUID lotId) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(ANNOUNCED)) {
      statement.setObject(1, lotId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the property of lot " + lotId, fault);
    }
  }

  /** Lets the changes of one property wait for each other, until the transaction ends. */
  public void lock(UUID id) {
    list(SELECT + " WHERE p.id = ? FOR UPDATE OF p", id);
  }

  /** Replaces the proof of the right to dispose. */
  void put(UUID id, DisposalRight right) {
    update(
        "change property " + id,
        """
        UPDATE properties SET first_seizing_court = ?, first_seized_on = ?, disposal_sha256 = ?
        WHERE id = ?
        """,
        right.firstSeizingCourt(),
        right.seizedOn(),
        right.documentSha256(),
        id);
  }

  /** Replaces the bound review. */
  void put(UUID id, BoundReview review) {
    update(
        "bind the review of property " + id,
        "UPDATE properties SET review_id = ?, review = ?, review_bound_at = ? WHERE id = ?",
        review.reviewId(),
        review.text(),
        utc(review.boundAt()),
        id);
  }

  private int update(String what, String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot " + what, fault);
    }
  }

  private List<Property> list(String sql, UUID id) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      List<Property> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(property(row));
        }
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read properties of " + id, fault);
    }
  }

  private static Property property(ResultSet row) throws SQLException {
    return new Property(
        row.getObject("id", UUID.class),
        new CaseFile(
            row.getObject("case_id", UUID.class),
            row.getString("case_number"),
            row.getString("court")),
        PropertyKind.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getString("title"),
        row.getString("title_en"),
        row.getString("place"),
        row.getLong("area_m2x100"),
        new Appraisal(
            row.getLong("appraisal_fen"),
            row.getObject("appraised_on", LocalDate.class),
            row.getString("appraisal_agency"),
            row.getString("appraisal_sha256"),
            row.getObject("appraisal_valid_until", LocalDate.class)),
        lease(row),
        day(row, "mortgaged_on"),
        row.getObject("seized_on", LocalDate.class),
        disposalRight(row),
        review(row),
        row.getInt("pictures"),
        Optional.ofNullable(row.getObject("lot_id", UUID.class)),
        instant(row, "entered_at"));
  }

  private static Optional<Lease> lease(ResultSet row) throws SQLException {
    LocalDate since = row.getObject("lease_since", LocalDate.class);
    if (since == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Lease(
            since,
            day(row, "lease_until"),
            row.getLong("lease_monthly_fen"),
            row.getBoolean("lease_removed")));
  }

  private static Optional<DisposalRight> disposalRight(ResultSet row) throws SQLException {
    String court = row.getString("first_seizing_court");
    if (court == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DisposalRight(
            court,
            row.getObject("first_seized_on", LocalDate.class),
            row.getString("disposal_sha256")));
  }

  private static Optional<BoundReview> review(ResultSet row) throws SQLException {
    UUID id = row.getObject("review_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new BoundReview(id, instant(row, "review_bound_at"), row.getString("review")));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
