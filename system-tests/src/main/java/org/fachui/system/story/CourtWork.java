package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fachui.system.client.Api;
import org.fachui.system.client.Pause;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;

/** A judge and a clerk from the filing of the case to the notice. */
final class CourtWork {
  static final String JUDGE = "zhao";
  static final String CLERK = "chen";
  static final Duration OPENS_IN = Duration.ofSeconds(35);
  static final Duration LASTS = Duration.ofSeconds(60);
  private static final String SHA256 = "a3".repeat(32);
  private static final Duration REVIEWED_WITHIN = Duration.ofSeconds(90);
  private static final Duration TOLD_BEFORE = Duration.ofSeconds(4);
  private static final int LOW_PERCENT = 60;
  private static final int START_PERCENT = 70;
  private static final int DEPOSIT_PERCENT = 10;
  private static final long COSTS_FEN = 500_000;

  private final Api api;
  private final Clock clock;
  private final StoryOrder order;
  private final long appraisalFen;

  CourtWork(Api api, Clock clock, StoryOrder order, long appraisalFen) {
    this.api = api;
    this.clock = clock;
    this.order = order;
    this.appraisalFen = appraisalFen;
  }

  /** The judge files the case. */
  String fileCase() throws IOException {
    ObjectNode filing = Json.object().put("caseNumber", order.caseNo()).put("cause", "金融借款合同纠纷");
    ArrayNode parties = filing.putArray("parties");
    parties.addObject().put("role", "APPLICANT").put("name", "演练银行股份有限公司");
    parties.addObject().put("role", "DEBTOR").put("name", "演练被执行人");
    return api.post(JUDGE, "/auction/api/cases", filing, 201).path("id").asText();
  }

  /** The clerk enters the flat with a picture. */
  String enter(String caseId) throws IOException {
    String id =
        api.post(CLERK, "/auction/api/cases/" + caseId + "/properties", flat(), 201)
            .path("id")
            .asText();
    String picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\""
            + " height=\"3\" fill=\"#7fa0b8\"/></svg>";
    Request put =
        Request.of("PUT", "/auction/api/properties/" + id + "/pictures/1")
            .carrying("image/svg+xml", picture.getBytes(StandardCharsets.UTF_8));
    Api.require(api.ask(CLERK, put), "the picture", 204);
    return id;
  }

  /** The contract's {@code PropertyRequest}. */
  ObjectNode flat() {
    LocalDate today = LocalDate.now(clock);
    ObjectNode flat =
        Json.object()
            .put("kind", "HOME")
            .put("unitCode", order.unitCode())
            .put("titleZh", "演练：杭州市西湖区演练路1号住宅")
            .put("titleEn", "Drill: a home at 1 Drill Road, Xihu, Hangzhou")
            .put("place", "杭州市西湖区演练路1号")
            .put("areaM2x100", 8_900)
            .put("mortgagedOn", "2019-03-01")
            .put("seizedOn", "2026-03-02");
    flat.putObject("appraisal")
        .put("fen", appraisalFen)
        .put("on", today.minusDays(30).toString())
        .put("agency", "演练评估有限公司")
        .put("reportSha256", SHA256);
    flat.putObject("lease")
        .put("none", false)
        .put("since", "2024-01-01")
        .put("until", "2029-12-31")
        .put("monthlyFen", 500_000)
        .put("removed", true);
    flat.putObject("disposalRight")
        .put("firstSeizingCourt", StoryOrder.COURT)
        .put("seizedOn", "2026-03-02")
        .put("documentSha256", SHA256);
    ObjectNode gates = flat.putObject("gates").put("divisible", false);
    gates.putObject("dwelling").put("finding", "NOT_NECESSARY").put("appliedFor", false);
    ObjectNode owners = gates.putObject("coOwners").put("count", 0).put("suitPending", false);
    owners.putArray("toldSha256");
    return flat;
  }

  /** All bureaus are asked at once; what they answer is bound to the property. */
  JsonNode review(String propertyId) throws IOException {
    ObjectNode asking =
        Json.object().put("unitCode", order.unitCode()).put("caseNo", order.caseNo());
    String id =
        api.post(CLERK, "/registry/api/reviews", asking, 201, 202).path("reviewId").asText();
    JsonNode review =
        Awaiting.until(
            REVIEWED_WITHIN,
            "the joint review",
            () -> api.get(CLERK, "/registry/api/reviews/" + id),
            seen -> !seen.path("asked").isEmpty() && states(seen).getOrDefault("AWAITED", 0L) == 0);
    api.post(
        CLERK,
        "/auction/api/properties/" + propertyId + "/review",
        Json.object().put("reviewId", id),
        200);
    return review;
  }

  private static Map<String, Long> states(JsonNode review) {
    Map<String, Long> states = new TreeMap<>();
    review.path("asked").forEach(one -> states.merge(one.path("state").asText(), 1L, Long::sum));
    return states;
  }

  /** The start price of a first auction that the law allows, in fen. */
  long startPriceFen() {
    return Math.ceilDiv(appraisalFen * START_PERCENT, 100L);
  }

  long incrementFen() {
    return Math.max(1, startPriceFen() / 1000);
  }

  long depositFen() {
    return startPriceFen() * DEPOSIT_PERCENT / 100;
  }

  /** The panel decides. */
  String decide(String propertyId, long startPriceFen) throws IOException {
    String path = "/auction/api/properties/" + propertyId + "/decisions";
    return api.post(JUDGE, path, decision(startPriceFen), 201).path("id").asText();
  }

  /** The panel decides a price that would leave nothing. */
  String decideTooLow(String propertyId) throws IOException {
    ObjectNode decision = decision(startPriceFen());
    decision.putObject("estimate").put("priorityFen", startPriceFen()).put("costsFen", COSTS_FEN);
    String path = "/auction/api/properties/" + propertyId + "/decisions";
    return api.post(JUDGE, path, decision, 201).path("id").asText();
  }

  /** The clerk records that the applicant was told of it. */
  void tellApplicant(String propertyId, String decision, ObjectNode paper) throws IOException {
    String path = "/auction/api/properties/" + propertyId + "/decisions/" + decision;
    api.post(CLERK, path + "/surplus-notice", paper, 201);
  }

  /** The contract's {@code DatedPaper}. */
  ObjectNode paper() {
    return Json.object().put("at", Instant.now(clock).toString()).put("documentSha256", SHA256);
  }

  /** The contract's {@code DecisionRequest}. */
  ObjectNode decision(long startPriceFen) {
    ObjectNode decision =
        Json.object()
            .put("startPriceFen", startPriceFen)
            .put("incrementFen", incrementFen())
            .put("depositFen", depositFen())
            .put("decidedOn", LocalDate.now(clock).toString());
    decision.putObject("estimate").put("priorityFen", 0).put("costsFen", COSTS_FEN);
    decision.putArray("preemption");
    decision.putArray("panel").add("赵敏").add("演练法官甲").add("演练法官乙");
    return decision;
  }

  /**
   * A notice that breaks NJA-10 and NJA-12 and lacks two disclosures is refused with all of it.
   *
   * @return the rules that were named, in order
   * @throws IOException if it was published, or not all was named
   */
  List<String> publishBadly(String propertyId) throws IOException {
    String low = decide(propertyId, appraisalFen * LOW_PERCENT / 100);
    ObjectNode bad = notice(low, Duration.ofSeconds(5), LASTS);
    ArrayNode disclosures = bad.putArray("disclosures");
    for (int item = 1; item <= 10; item++) {
      if (item != 5 && item != 9) {
        disclosures
            .addObject()
            .put("code", "NJA-13-" + item)
            .put("title", "演练")
            .put("text", "演练公示。")
            .put("article", "演练");
      }
    }
    Answer answer =
        api.ask(CLERK, Api.posting("/auction/api/properties/" + propertyId + "/notices", bad));
    JsonNode problem = Json.parse(Api.require(answer, "the bad notice", 422).text());
    List<String> rules =
        StreamSupport.stream(problem.path("faults").spliterator(), false)
            .map(fault -> fault.path("rule").asText())
            .toList();
    if (!rules.equals(List.of("NJA-10", "NJA-12", "NJA-13", "NJA-13"))) {
      throw new IOException("the bad notice was refused for " + rules + ": " + answer.text());
    }
    return rules;
  }

  /** The notice as it should be; the lot is announced. */
  UUID publish(String propertyId) throws IOException {
    Pause.REAL.of(TOLD_BEFORE);
    return publish(propertyId, OPENS_IN, LASTS);
  }

  /** The same with other times. */
  UUID publish(String propertyId, Duration opensIn, Duration lasts) throws IOException {
    String decision = decide(propertyId, startPriceFen());
    JsonNode lot =
        api.post(
            CLERK,
            "/auction/api/properties/" + propertyId + "/notices",
            notice(decision, opensIn, lasts),
            201);
    return UUID.fromString(lot.path("id").asText());
  }

  /** The contract's {@code NoticeRequest}. */
  ObjectNode notice(String decisionId, Duration opensIn, Duration lasts) {
    ObjectNode notice =
        Json.object()
            .put("decisionId", decisionId)
            .put("opensInMs", opensIn.toMillis())
            .put("durationMs", lasts.toMillis())
            .put("channel", "人民法院公告网")
            .put("platformChosenBy", "APPLICANT");
    ArrayNode told = notice.putArray("notifications");
    Instant at = clock.instant().minus(Duration.ofDays(4));
    receipt(told, "PARTY", 1, at);
    receipt(told, "PARTY", 2, at);
    receipt(told, "SECURITY_HOLDER", 1, at);
    return notice;
  }

  private static void receipt(ArrayNode told, String role, int number, Instant at) {
    told.addObject()
        .put("role", role)
        .put("number", number)
        .put("how", "RECEIPT")
        .put("at", at.toString())
        .put("documentSha256", SHA256);
  }
}
