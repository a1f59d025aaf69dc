package org.fachui.auction.lots.properties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.kinds.Thing;
import org.fachui.auction.lots.kinds.Things;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads rows of the property register. */
final class PropertyRows {
  private PropertyRows() {}

  static Property property(ResultSet row) throws SQLException {
    return new Property(
        row.getObject("id", UUID.class),
        new CaseFile(
            row.getObject("case_id", UUID.class),
            row.getString("case_number"),
            row.getString("court"),
            row.getString("instrument")),
        PropertyKind.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getString("title"),
        row.getString("title_en"),
        row.getString("place"),
        row.getLong("area_m2x100"),
        particulars(row.getString("particulars")),
        things(row.getString("things")),
        reference(row),
        Optional.ofNullable(Unappraised.read(row.getString("unappraised"))),
        lease(row),
        day(row, "mortgaged_on"),
        row.getObject("seized_on", LocalDate.class),
        disposalRight(row),
        Optional.ofNullable(GatesJson.read(row.getString("gates"))),
        Attachments.read(row.getString("attachments")),
        review(row),
        row.getInt("pictures"),
        Optional.ofNullable(row.getObject("lot_id", UUID.class)),
        instant(row, "entered_at"));
  }

  private static JsonObject particulars(@Nullable String stored) {
    return stored == null ? JsonObject.builder().build() : CanonicalJson.parseObject(stored);
  }

  private static List<Thing> things(@Nullable String stored) {
    return stored == null ? List.of() : Things.read(CanonicalJson.parse(stored));
  }

  private static Optional<ReferencePrice> reference(ResultSet row) throws SQLException {
    String method = row.getString("price_method");
    if (method == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ReferencePrice(
            PriceMethod.valueOf(method),
            row.getLong("appraisal_fen"),
            row.getObject("appraised_on", LocalDate.class),
            row.getString("appraisal_agency"),
            row.getString("appraisal_sha256"),
            row.getObject("appraisal_valid_until", LocalDate.class)));
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
            row.getString("disposal_sha256"),
            TransferJson.read(row.getString("disposal_transfer"))));
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
}
