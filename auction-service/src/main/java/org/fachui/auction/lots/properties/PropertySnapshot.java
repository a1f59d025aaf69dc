package org.fachui.auction.lots.properties;

import java.util.List;
import java.util.Optional;
import org.fachui.auction.lots.kinds.Things;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A property as it is published with its notice; the contract's {@code LotProperty} without its
 * hash. The terms of the lot name the hash of the canonical form.
 */
public final class PropertySnapshot {
  private PropertySnapshot() {}

  /**
   * What everybody may see of the property.
   *
   * @param price the reference price on which the notice rests; null for shares without a report
   * @param review bound to it; empty for what is in no land register
   * @param pictures hex hashes in the order of their numbers
   */
  public static JsonObject of(
      Property property,
      @Nullable ReferencePrice price,
      Optional<BoundReview> review,
      List<String> pictures) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("propertyId", property.id().toString())
            .put("kind", property.kind().name())
            .put("unitCode", property.unitCode())
            .put("particulars", property.particulars())
            .put("lease", lease(LeaseView.of(property)))
            .put("seizedOn", property.seizedOn().toString())
            .put("pictures", JsonArray.ofTexts(pictures));
    if (price != null) {
      json.put("appraisal", price(price));
    } else {
      property.unappraised().ifPresent(why -> json.put("unappraised", why.published()));
    }
    if (property.areaM2x100() > 0) {
      json.put("areaM2x100", property.areaM2x100());
    }
    if (!property.things().isEmpty()) {
      json.put("things", Things.json(property.things()));
    }
    if (!property.attachments().equals(Attachments.none())) {
      json.put("attachments", property.attachments().json());
    }
    review.ifPresent(bound -> json.put("review", review(bound)));
    property.mortgagedOn().ifPresent(day -> json.put("mortgagedOn", day.toString()));
    return json.build();
  }

  private static JsonObject price(ReferencePrice price) {
    return JsonObject.builder()
        .put("method", price.method().name())
        .put("fen", price.fen())
        .put("on", price.on().toString())
        .put("agency", price.agency())
        .put("reportSha256", price.reportSha256())
        .put("validUntil", price.validUntil().toString())
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
