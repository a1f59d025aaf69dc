package org.fachui.auction.lots.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.lots.kinds.Thing;
import org.jspecify.annotations.Nullable;

/** A property with its review and decisions; the contract's {@code Property}. */
public record PropertyView(
    UUID id,
    UUID caseId,
    String caseNumber,
    @Nullable String instrument,
    String court,
    PropertyKind kind,
    String unitCode,
    String titleZh,
    String titleEn,
    String place,
    @Nullable Long areaM2x100,
    Map<String, Object> particulars,
    List<Thing> things,
    @Nullable ReferencePrice appraisal,
    @Nullable Unappraised unappraised,
    LeaseView lease,
    @Nullable LocalDate mortgagedOn,
    int securityHolders,
    LocalDate seizedOn,
    @Nullable DisposalRight disposalRight,
    @Nullable SaleGates gates,
    Attachments attachments,
    int pictures,
    @Nullable ReviewView review,
    List<Decision> decisions,
    @Nullable UUID lotId,
    boolean changeable,
    Instant enteredAt) {
  /**
   * A bound review; the contract's {@code BoundReview}.
   *
   * @param asked the bureaus' own words
   */
  public record ReviewView(UUID reviewId, Instant boundAt, List<Map<String, Object>> asked) {
    static ReviewView of(BoundReview review) {
      return new ReviewView(
          review.reviewId(),
          review.boundAt(),
          ReviewAnswers.asked(review).stream().map(PlainJson::members).toList());
    }
  }

  /**
   * As the court's people see it.
   *
   * @param changeable whether no notice rests on it now
   */
  static PropertyView of(Property found, List<Decision> decisions, boolean changeable) {
    return new PropertyView(
        found.id(),
        found.file().id(),
        found.file().caseNumber(),
        found.file().instrument(),
        found.file().court(),
        found.kind(),
        found.unitCode(),
        found.titleZh(),
        found.titleEn(),
        found.place(),
        found.areaM2x100() == 0 ? null : found.areaM2x100(),
        PlainJson.members(found.particulars()),
        found.things(),
        found.reference().orElse(null),
        found.unappraised().orElse(null),
        LeaseView.of(found),
        found.mortgagedOn().orElse(null),
        found.securityHolders(),
        found.seizedOn(),
        found.disposalRight().orElse(null),
        found.gates().orElse(null),
        found.attachments(),
        found.pictures(),
        found.review().map(ReviewView::of).orElse(null),
        decisions,
        found.lotId().orElse(null),
        changeable,
        found.enteredAt());
  }
}
