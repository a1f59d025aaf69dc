package org.fachui.devstack.homes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/**
 * What the court's people write for one home.
 *
 * @param number of the case and of the land unit
 * @param clock for the dates
 */
record HomePapers(int number, Clock clock) {
  /** What every title begins with. */
  static final String MARK = "【全程演练】";

  static final long START_FEN = 88_200_000;
  static final long INCREMENT_FEN = 500_000;
  private static final long APPRAISAL_FEN = 126_000_000;
  private static final long DEPOSIT_FEN = 8_800_000;
  private static final long COSTS_FEN = 500_000;
  private static final String COURT = "浙0106";
  private static final String PLACE = "杭州市西湖区演练路1号";
  private static final String SHA256 = "a3".repeat(32);

  String caseNo() {
    return "（2026）" + COURT + "执" + number + "号";
  }

  String unitCode() {
    return "330106001001GB00002F%08d".formatted(number);
  }

  /** For the land bureau's register: a flat of the debtor, mortgaged and seized. */
  JsonObject unit() {
    JsonObject owner =
        JsonObject.builder().put("residentId", "339900196001010013").put("name", "演练被执行人").build();
    JsonObject mortgage =
        JsonObject.builder()
            .put("holder", "演练银行")
            .put("since", "2019-03-01")
            .put("fen", 60_000_000)
            .build();
    JsonObject seizure =
        JsonObject.builder()
            .put("court", COURT)
            .put("caseNo", caseNo())
            .put("since", "2026-03-02")
            .build();
    return JsonObject.builder()
        .put("unitCode", unitCode())
        .put("place", PLACE)
        .put("owner", owner)
        .put("mortgages", new JsonArray(List.of(mortgage)))
        .put("seizures", new JsonArray(List.of(seizure)))
        .build();
  }

  JsonObject filing() {
    return JsonObject.builder()
        .put("caseNumber", caseNo())
        .put("cause", "金融借款合同纠纷")
        .put("claimFen", 95_000_000)
        .put("instrument", "（2025）浙0106民初1234号民事判决书")
        .put(
            "parties",
            new JsonArray(List.of(party("APPLICANT", "演练银行股份有限公司"), party("DEBTOR", "演练被执行人"))))
        .build();
  }

  private static JsonObject party(String role, String name) {
    return JsonObject.builder().put("role", role).put("name", name).build();
  }

  JsonObject property() {
    JsonObject appraisal =
        JsonObject.builder()
            .put("fen", APPRAISAL_FEN)
            .put("on", LocalDate.now(clock).minusDays(30).toString())
            .put("agency", "演练评估有限公司")
            .put("reportSha256", SHA256)
            .build();
    JsonObject right =
        JsonObject.builder()
            .put("firstSeizingCourt", COURT)
            .put("seizedOn", "2026-03-02")
            .put("documentSha256", SHA256)
            .build();
    return JsonObject.builder()
        .put("kind", "HOME")
        .put("unitCode", unitCode())
        .put("titleZh", MARK + "西湖区演练路1号两室住宅")
        .put("titleEn", "Whole drill: two-room home, 1 Drill Road, Xihu")
        .put("place", PLACE)
        .put("areaM2x100", 8_900)
        .put("mortgagedOn", "2019-03-01")
        .put("seizedOn", "2026-03-02")
        .put("appraisal", appraisal)
        .put("lease", JsonObject.builder().put("none", true).build())
        .put("disposalRight", right)
        .put("gates", gates())
        .build();
  }

  /** Nobody of the debtor's family lives there, and it is his alone. */
  private static JsonObject gates() {
    JsonObject dwelling =
        JsonObject.builder().put("finding", "NOT_NECESSARY").put("appliedFor", false).build();
    JsonObject coOwners =
        JsonObject.builder()
            .put("count", 0)
            .put("toldSha256", new JsonArray(List.of()))
            .put("suitPending", false)
            .build();
    return JsonObject.builder()
        .put("dwelling", dwelling)
        .put("coOwners", coOwners)
        .put("divisible", false)
        .build();
  }

  JsonObject decision() {
    List<JsonValue> panel = new ArrayList<>();
    for (String judge : List.of("赵敏", "演练法官甲", "演练法官乙")) {
      panel.add(new JsonText(judge));
    }
    return JsonObject.builder()
        .put("startPriceFen", START_FEN)
        .put("incrementFen", INCREMENT_FEN)
        .put("depositFen", DEPOSIT_FEN)
        .put("decidedOn", LocalDate.now(clock).toString())
        .put("preemption", new JsonArray(List.of()))
        .put("panel", new JsonArray(panel))
        .put("estimate", estimate())
        .build();
  }

  /** The applicant is the mortgagee, so that only the costs come before him. */
  private static JsonObject estimate() {
    return JsonObject.builder().put("priorityFen", 0).put("costsFen", COSTS_FEN).build();
  }

  JsonObject notice(String decisionId, Duration opensIn, Duration lasts) {
    List<JsonValue> told =
        List.of(receipt("PARTY", 1), receipt("PARTY", 2), receipt("SECURITY_HOLDER", 1));
    return JsonObject.builder()
        .put("decisionId", decisionId)
        .put("opensInMs", opensIn.toMillis())
        .put("durationMs", lasts.toMillis())
        .put("channel", "人民法院公告网")
        .put("platformChosenBy", "APPLICANT")
        .put("notifications", new JsonArray(told))
        .build();
  }

  private JsonObject receipt(String role, int number) {
    return JsonObject.builder()
        .put("role", role)
        .put("number", number)
        .put("how", "RECEIPT")
        .put("at", clock.instant().minus(Duration.ofDays(4)).toString())
        .put("documentSha256", SHA256)
        .build();
  }
}
