package org.fachui.auction.lots.properties;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.lots.kinds.Things;
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
        price_method, appraisal_fen, appraised_on, appraisal_agency, appraisal_sha256, appraisal_valid_until,
        lease_since, lease_until, lease_monthly_fen, lease_removed, mortgaged_on, seized_on,
        first_seizing_court, first_seized_on, disposal_sha256, disposal_transfer, gates, particulars, things, entered_at, entered_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (case_id, unit_code) DO NOTHING
      """;

  private static final String ADD_THINGS =
      "INSERT INTO property_things (property_id, unit_code) SELECT ?, unnest(?::text[])";

  private static final String SELECT =
      """
      SELECT p.id, p.case_id, c.case_number, c.instrument, p.court, p.kind, p.unit_code, p.title, p.title_en, p.place,
        p.area_m2x100, p.price_method, p.appraisal_fen, p.appraised_on, p.appraisal_agency, p.appraisal_sha256,
        p.appraisal_valid_until, p.lease_since, p.lease_until, p.lease_monthly_fen, p.lease_removed,
        p.mortgaged_on, p.seized_on, p.first_seizing_court, p.first_seized_on, p.disposal_sha256, p.disposal_transfer,
        p.gates, p.unappraised, p.particulars, p.things, p.attachments,
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
  public Properties(DataSource source) {
    this.source = source;
  }

  /**
   * Enters a property.
   *
   * @param by subject of the person who does
   * @return false if its unit stands in the case already
   */
  boolean add(Property property, String by) {
    ReferencePrice price = property.reference().orElse(null);
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
      property.areaM2x100() == 0 ? null : property.areaM2x100(),
      price == null ? null : price.method().name(),
      price == null ? null : price.fen(),
      price == null ? null : price.on(),
      price == null ? null : price.agency(),
      price == null ? null : price.reportSha256(),
      price == null ? null : price.validUntil(),
      lease == null ? null : lease.since(),
      lease == null ? null : lease.until().orElse(null),
      lease == null ? null : lease.monthlyFen(),
      lease == null ? null : lease.removed(),
      property.mortgagedOn().orElse(null),
      property.seizedOn(),
      right == null ? null : right.firstSeizingCourt(),
      right == null ? null : right.seizedOn(),
      right == null ? null : right.documentSha256(),
      right == null ? null : TransferJson.write(right.transfer()),
      GatesJson.write(property.gates().orElse(null)),
      property.particulars().members().isEmpty() ? null : property.particulars().toString(),
      property.things().isEmpty() ? null : Things.json(property.things()).toString(),
      utc(property.enteredAt()),
      by
    };
    boolean fresh = update("enter property " + property.id(), ADD, values) == 1;
    if (fresh && !property.things().isEmpty()) {
      Object[] units = Things.identifiers(property.things()).toArray();
      update("list the things of property " + property.id(), ADD_THINGS, property.id(), units);
    }
    return fresh;
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
        UPDATE properties SET first_seizing_court = ?, first_seized_on = ?, disposal_sha256 = ?, disposal_transfer = ?
        WHERE id = ?
        """,
        right.firstSeizingCourt(),
        right.seizedOn(),
        right.documentSha256(),
        TransferJson.write(right.transfer()),
        id);
  }

  /** Replaces what the survey found. */
  void put(UUID id, SaleGates gates) {
    update(
        "change the gates of property " + id,
        "UPDATE properties SET gates = ? WHERE id = ?",
        GatesJson.write(gates),
        id);
  }

  /** Replaces why there is no appraisal report of it. */
  void put(UUID id, Unappraised unappraised) {
    update(
        "say why property " + id + " has no report",
        "UPDATE properties SET unappraised = ? WHERE id = ?",
        unappraised.stored(),
        id);
  }

  /** Replaces what is published with it beside its pictures. */
  void put(UUID id, Attachments attachments) {
    update(
        "attach to property " + id,
        "UPDATE properties SET attachments = ? WHERE id = ?",
        attachments.json().toString(),
        id);
  }

  /** Replaces the reference price in force, or takes it away. */
  public void price(UUID id, Optional<ReferencePrice> price) {
    update(
        "price property " + id,
        """
        UPDATE properties SET price_method = ?, appraisal_fen = ?, appraised_on = ?, appraisal_agency = ?,
          appraisal_sha256 = ?, appraisal_valid_until = ?
        WHERE id = ?
        """,
        price.map(found -> found.method().name()).orElse(null),
        price.map(ReferencePrice::fen).orElse(null),
        price.map(ReferencePrice::on).orElse(null),
        price.map(ReferencePrice::agency).orElse(null),
        price.map(ReferencePrice::reportSha256).orElse(null),
        price.map(ReferencePrice::validUntil).orElse(null),
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
        if (values[i] instanceof Object[] list) {
          statement.setArray(i + 1, connection.createArrayOf("text", list));
        } else {
          statement.setObject(i + 1, values[i]);
        }
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
          found.add(PropertyRows.property(row));
        }
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read properties of " + id, fault);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
