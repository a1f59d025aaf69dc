package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import org.fachui.auction.rules.UnappraisedShares;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no appraisal report of shares (EQ-12); the contract's {@code Unappraised}. Documents
 * by their SHA-256 in lower-case hex, null without one.
 *
 * @param agency that was to appraise them by the material at hand
 * @param on day of its statement
 * @param reason what was missing; published
 * @param statementSha256 its statement that it cannot report
 * @param toldSha256 the notice that told the parties what the lack may cost them
 * @param applicationSha256 the applicant's written application
 * @param worthless whether the company's business is seriously abnormal and the shares are plainly
 *     worth nothing
 * @param costsFen costs of the execution
 */
public record Unappraised(
    String agency,
    LocalDate on,
    String reason,
    @Nullable String statementSha256,
    @Nullable String toldSha256,
    @Nullable String applicationSha256,
    boolean worthless,
    long costsFen) {
  void check(FieldFaults faults, LocalDate today) {
    faults.text("/agency", agency, 100);
    faults.notAfter("/on", on, today);
    faults.text("/reason", reason, 500);
    paper(faults, "/statementSha256", statementSha256);
    paper(faults, "/toldSha256", toldSha256);
    paper(faults, "/applicationSha256", applicationSha256);
    faults.fen("/costsFen", costsFen, 1);
  }

  private static void paper(FieldFaults faults, String field, @Nullable String hash) {
    if (hash != null) {
      faults.sha256(field, hash);
    }
  }

  /** As the rule sees it. */
  public UnappraisedShares judged() {
    return new UnappraisedShares(
        statementSha256 != null,
        toldSha256 != null,
        applicationSha256 != null,
        worthless,
        costsFen);
  }

  /** What everybody may see of it. */
  JsonObject published() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("agency", agency.strip())
            .put("on", on.toString())
            .put("reason", reason.strip());
    put(json, "statementSha256", statementSha256);
    return json.build();
  }

  /** As it is stored. */
  String stored() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("agency", agency.strip())
            .put("on", on.toString())
            .put("reason", reason.strip())
            .put("worthless", worthless)
            .put("costsFen", costsFen);
    put(json, "statementSha256", statementSha256);
    put(json, "toldSha256", toldSha256);
    put(json, "applicationSha256", applicationSha256);
    return json.build().toString();
  }

  static @Nullable Unappraised read(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    JsonObject json = CanonicalJson.parseObject(stored);
    return new Unappraised(
        ReviewAnswers.text(json, "agency"),
        LocalDate.parse(ReviewAnswers.text(json, "on")),
        ReviewAnswers.text(json, "reason"),
        orNull(json, "statementSha256"),
        orNull(json, "toldSha256"),
        orNull(json, "applicationSha256"),
        json.get("worthless") instanceof JsonBoolean yes && yes.value(),
        json.get("costsFen") instanceof JsonInteger costs ? costs.value() : 0);
  }

  private static void put(JsonObject.Builder json, String name, @Nullable String hash) {
    if (hash != null) {
      json.put(name, hash);
    }
  }

  private static @Nullable String orNull(JsonObject json, String name) {
    String text = ReviewAnswers.text(json, name);
    return text.isEmpty() ? null : text;
  }
}
