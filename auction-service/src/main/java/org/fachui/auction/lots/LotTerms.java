package org.fachui.auction.lots;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.rules.RuleSetHash;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.signing.Profile;

/**
 * The terms of a lot, {@code docs/bid-log.md}: everything published that a bidder relies on. Their
 * hash stands in the first record of the bid log.
 *
 * @param profile with which algorithms that log is made; named unless it is the default one
 */
public record LotTerms(
    UUID lotId,
    CaseFile file,
    LotText text,
    LotFigures figures,
    LotTimes times,
    RuleSet ruleSet,
    Profile profile,
    List<Disclosure> disclosures,
    List<Disclosure> warnings) {
  public LotTerms {
    disclosures = List.copyOf(disclosures);
    warnings = List.copyOf(warnings);
  }

  public String ruleSetSha256() {
    return RuleSetHash.of(ruleSet);
  }

  /** RFC 8785 canonical form. */
  public String canonical() {
    JsonObject.Builder terms =
        JsonObject.builder()
            .put("lotId", lotId.toString())
            .put("title", text.title())
            .put("titleEn", text.titleEn())
            .put("description", text.description())
            .put("kind", text.kind().name())
            .put("place", text.place())
            .put("court", file.court())
            .put("caseNumber", file.caseNumber())
            .put("drill", ruleSet.drill())
            .put("ruleSet", ruleSet.id())
            .put("ruleSetSha256", ruleSetSha256())
            .put("startPrice", figures.startPriceFen())
            .put("increment", figures.incrementFen())
            .put("opensAt", times.opensAt().toEpochMilli())
            .put("endAt", times.endAt().toEpochMilli())
            .put("windowMs", times.rules().window().toMillis())
            .put("extensionMs", times.rules().extension().toMillis())
            .put("resumeMs", times.rules().resumeNotice().toMillis())
            .put("disclosures", json(disclosures))
            .put("warnings", json(warnings));
    if (times.firstBidEnds().isPositive()) {
      terms.put("firstBidEndsMs", times.firstBidEnds().toMillis());
    }
    figures.keptFen().ifPresent(fen -> terms.put("keptOnDefault", fen));
    figures.balanceDays().ifPresent(days -> terms.put("balanceDays", days));
    if (profile != Profile.ED25519_SHA256) {
      terms.put("profile", profile.name());
    }
    return CanonicalJson.write(terms.build());
  }

  /** Hex SHA-256 of the canonical form, under every profile: it is the address of a document. */
  public String sha256() {
    return RuleSetHash.sha256(canonical());
  }

  /**
   * Reads a list of disclosures back from stored terms.
   *
   * @param canonical what {@link #canonical} wrote
   * @param member {@code disclosures} or {@code warnings}
   */
  static List<Disclosure> listed(String canonical, String member) {
    JsonValue list =
        Objects.requireNonNull(CanonicalJson.parseObject(canonical).get(member), member);
    return ((JsonArray) list).elements().stream().map(LotTerms::disclosure).toList();
  }

  private static JsonArray json(List<Disclosure> disclosures) {
    return new JsonArray(disclosures.stream().<JsonValue>map(LotTerms::json).toList());
  }

  private static JsonObject json(Disclosure one) {
    return JsonObject.builder()
        .put("code", one.code())
        .put("title", one.title())
        .put("text", one.text())
        .put("article", one.article())
        .build();
  }

  private static Disclosure disclosure(JsonValue json) {
    JsonObject one = (JsonObject) json;
    return new Disclosure(
        text(one, "code"), text(one, "title"), text(one, "text"), text(one, "article"));
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }
}
