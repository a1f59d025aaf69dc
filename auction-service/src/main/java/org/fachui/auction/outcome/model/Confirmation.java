package org.fachui.auction.outcome.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.kernel.money.Money;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a sale confirmation (成交确认书) says, in the buyer's real name (NJA-22).
 *
 * @param court its code and its two names
 * @param unitCode null for a lot without a registered property
 * @param buyers in their real names; at least one
 * @param depositFen the deposit that was really paid
 * @param closedSeq the record of the bid log that says so
 * @param asApplicant whether the buyer is the case's applicant, whose claim counted (NJA-17)
 */
public record Confirmation(
    UUID lotId,
    Court court,
    String caseNumber,
    String title,
    String place,
    @Nullable String unitCode,
    List<Owner> buyers,
    String paddle,
    long priceFen,
    long depositFen,
    Instant closedAt,
    Instant madeAt,
    Instant dueBy,
    long bids,
    long closedSeq,
    String winningBidId,
    String termsSha256,
    String ruleSetId,
    boolean drill,
    boolean asApplicant) {
  public Confirmation {
    buyers = List.copyOf(buyers);
  }

  /**
   * A buyer as he is published.
   *
   * @param share such as {@code 1/3}
   */
  public record Owner(String name, String share) {
    /** Without the person. */
    @Override
    public String toString() {
      return "Owner[...]";
    }
  }

  /** The real name; of several each with his share. */
  public String buyer() {
    return buyers.size() == 1
        ? buyers.getFirst().name()
        : buyers.stream()
            .map(owner -> owner.name() + "（" + owner.share() + "）")
            .collect(Collectors.joining("、"));
  }

  /** A court as it is named. */
  public record Court(String code, String name, String nameEn) {}

  /** Its number: part of the lot's id and the record's number. */
  public String number() {
    return "CJ-"
        + lotId.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT)
        + "-"
        + closedSeq;
  }

  /** The price in Chinese capitals. */
  public String priceText() {
    return Money.ofFen(priceFen).capital();
  }

  /** As it is published, in canonical form; times in ISO 8601. */
  public String toJson(String pdfSha256) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("lotId", lotId.toString())
            .put("number", number())
            .put(
                "court",
                JsonObject.builder()
                    .put("code", court.code())
                    .put("name", court.name())
                    .put("nameEn", court.nameEn())
                    .build())
            .put("caseNumber", caseNumber)
            .put("title", title)
            .put("place", place)
            .put("buyer", buyer())
            .put(
                "buyers",
                new JsonArray(
                    buyers.stream()
                        .<JsonValue>map(
                            owner ->
                                JsonObject.builder()
                                    .put("name", owner.name())
                                    .put("share", owner.share())
                                    .build())
                        .toList()))
            .put("paddle", paddle)
            .put("priceFen", priceFen)
            .put("priceText", priceText())
            .put("depositFen", depositFen)
            .put("closedAt", closedAt.toString())
            .put("madeAt", madeAt.toString())
            .put("dueBy", dueBy.toString())
            .put("bids", bids)
            .put("closedSeq", closedSeq)
            .put("winningBidId", winningBidId)
            .put("termsSha256", termsSha256)
            .put("ruleSetId", ruleSetId)
            .put("drill", drill)
            .put("asApplicant", asApplicant)
            .put("pdfSha256", pdfSha256);
    String unit = unitCode;
    if (unit != null) {
      json.put("unitCode", unit);
    }
    return CanonicalJson.write(json.build());
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Confirmation[" + lotId + "]";
  }
}
