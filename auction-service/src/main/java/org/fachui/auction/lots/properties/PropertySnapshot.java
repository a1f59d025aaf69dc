package org.fachui.auction.lots.properties;

import java.util.List;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * A property as it is published with its notice; the contract's {@code LotProperty} without its
 * hash. The terms of the lot name the hash of the canonical form.
 */
public final class PropertySnapshot {
  private PropertySnapshot() {}

  /**
   * What everybody may see of the property.
   *
   * @param review bound to it
   * @param pictures hex hashes in the order of their numbers
   */
  public static JsonObject of(Property property, BoundReview review, List<String> pictures) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("propertyId", property.id().toString())
            .put("unitCode", property.unitCode())
            .put("areaM2x100", property.areaM2x100())
            .put("appraisal", appraisal(property.appraisal()))
            .put("lease", lease(LeaseView.of(property)))
            .put("seizedOn", property.seizedOn().toString())
            .put("review", review(review))
            .put("pictures", JsonArray.ofTexts(pictures));
    property.mortgagedOn().ifPresent(day -> json.put("mortgagedOn", day.toString()));
    return json.build();
  }

  private static JsonObject appraisal(Appraisal appraisal) {
    return JsonObject.builder()
        .put("fen", appraisal.fen())
        .put("on", appraisal.on().toString())
        .put("agency", appraisal.agency())
        .put("reportSha256", appraisal.reportSha256())
        .put("validUntil", appraisal.lastDay().toString())
        .build();
  }

  private static JsonObject lease(LeaseView lease) {
    JsonObject.Builder json =
        JsonObject.builder().put("none", lease.none()).put("outcome", lease.outcome().name());
    if (lease.since() != null && lease.monthlyFen() != null && lease.removed() != null) {
      json.put("since", lease.since().toString())
          .put("monthlyFen", lease.monthlyFen())
          .put("removed", lease.removed());
    }
    if (lease.until() != null) {
      json.put("until", lease.until().toString());
    }
    if (lease.rule() != null && lease.article() != null) {
      json.put("rule", lease.rule()).put("article", lease.article());
    }
    return json.build();
  }

  private static JsonObject review(BoundReview review) {
    List<JsonValue> asked = List.copyOf(ReviewAnswers.forEverybody(review));
    return JsonObject.builder()
        .put("reviewId", review.reviewId().toString())
        .put("boundAt", review.boundAt().toString())
        .put("asked", new JsonArray(asked))
        .build();
  }
}
