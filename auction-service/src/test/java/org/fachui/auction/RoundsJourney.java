package org.fachui.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.devstack.identity.TokenClient;
import org.jspecify.annotations.Nullable;

/** A home that nobody bid for, from its first round to the notice of the second, over HTTP. */
final class RoundsJourney {
  private static final String API = "/auction/api";
  private static final String SHA256 = "0123456789abcdef".repeat(4);
  private static final String REVIEW_ID = "00000000-0000-4000-8000-0000000000a2";
  private static final String REASON = "案外人异议审查期间不得拍卖";

  private final TokenClient tokens;
  private final HttpClient http;
  private final TestDatabase database = new TestDatabase(RunningStores.AUCTION);
  private final UUID first = AnnouncedLot.publish(database, Duration.ofSeconds(2));
  private final String property =
      database.texts("SELECT property_id FROM lots WHERE id = ?", first).getFirst();
  private final String unit =
      database.texts("SELECT unit_code FROM properties WHERE id = ?::uuid", property).getFirst();

  RoundsJourney(TokenClient tokens, HttpClient http) {
    this.tokens = tokens;
    this.http = http;
  }

  void run() {
    endsWithoutABid();
    preparesAgain();
    refusesWhatIsTooCheapTooShortAndTooLate();
    asksTheApplicantWhenNothingIsLeft();
    String second = announces();
    linksTheRounds(second);
  }

  private void endsWithoutABid() {
    assertProblem(post("/decisions", "zhao", decision(8_000)), 409, "PROPERTY_ANNOUNCED");
    JsonObject rounds = rounds("chen");
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (rounds.getJsonArray("next").isEmpty() && System.nanoTime() < deadline) {
      rounds = rounds("chen");
    }
    assertThat(rounds.getJsonArray("rounds").getJsonObject(0).getString("stage"))
        .isEqualTo("CLOSED_UNSOLD");
    assertThat(rounds.getInt("failures")).isEqualTo(1);
    assertThat(rounds.getString("ruleSetId")).isEqualTo("DRILL-2026-4");
    JsonObject next = rounds.getJsonArray("next").getJsonObject(0);
    assertThat(next.getString("step")).isEqualTo("SECOND_AUCTION");
    assertThat(next.getString("article")).endsWith("第二十六条第一款");
    assertThat(next.getInt("startPriceFenMin")).isEqualTo(8_000);
    assertThat(next.getInt("noticeMsMin")).isEqualTo(15_000);
    assertThat(next.getString("dueBy")).isGreaterThan(next.getString("noticeBy"));
    assertThat(next.getString("light")).isIn("GREEN", "YELLOW", "RED");
    assertProblem(get("/properties/" + property + "/rounds", "chen2"), 404, "NOT_FOUND");
    assertProblem(get("/properties/" + property + "/rounds", "li"), 403, "FORBIDDEN");
    assertProblem(get("/properties/" + property + "/rounds", null), 401, "UNAUTHENTICATED");
    assertThat(json(get("/properties/" + property, "wu")).getBoolean("changeable")).isTrue();
  }

  private String review() {
    return """
    {"reviewId":"%s","unitCode":"%s","asked":[
     {"bureau":"land","question":"TITLE","state":"ANSWERED","answeredAt":"2026-11-22T09:00:01Z","answer":{"found":true}}]}
    """
        .formatted(REVIEW_ID, unit);
  }

  /** Between two rounds the property may be brought up to date. */
  private void preparesAgain() {
    String right =
        "{\"firstSeizingCourt\":\"浙0106\",\"seizedOn\":\"2026-01-01\",\"documentSha256\":\"%s\"}"
            .formatted(SHA256);
    assertThat(
            send(request("/properties/" + property + "/disposal-right", "chen")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(right)))
                .statusCode())
        .isEqualTo(200);
    OtherServices.answer("/registry/api/reviews/" + REVIEW_ID, review());
    HttpResponse<String> bound = post("/review", "chen", "{\"reviewId\":\"" + REVIEW_ID + "\"}");
    assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
  }

  private void refusesWhatIsTooCheapTooShortAndTooLate() {
    HttpResponse<String> cheap =
        post("/notices", "chen", notice(decided(7_999), 14_999, "\"" + REASON + "\""));
    assertProblem(cheap, 422, "CUT_TOO_DEEP");
    assertThat(reasons(cheap)).containsExactly("CUT_TOO_DEEP", "NOTICE_TOO_SHORT");
    JsonObject cut = json(cheap).getJsonArray("faults").getJsonObject(0);
    assertThat(cut.getString("rule")).isEqualTo("NJA-26");
    assertThat(cut.getJsonObject("inputs").getInt("previousStartPriceFen")).isEqualTo(10_000);
    assertThat(cut.getJsonObject("accepted").getInt("startPriceFenMin")).isEqualTo(8_000);

    HttpResponse<String> late = post("/notices", "chen", notice(decided(8_000), 40_000, "null"));
    assertProblem(late, 422, "ROUND_TOO_LATE");
    assertThat(json(late).getJsonObject("accepted").getInt("opensAfterMsMax")).isEqualTo(30_000);
    assertProblem(
        post("/notices", "chen", notice(decided(8_000), 40_000, "\"\"")), 400, "INVALID_FIELD");
  }

  /** SALE-6: told, asked for in time, and a price above what comes first. */
  private void asksTheApplicantWhenNothingIsLeft() {
    String low = decided(8_000, 7_900, 100);
    JsonObject surplus = rounds("chen").getJsonObject("surplus");
    assertThat(surplus.getString("state")).isEqualTo("TO_TELL");
    assertThat(surplus.getInt("comesFirstFen")).isEqualTo(8_000);
    HttpResponse<String> nothing =
        post("/notices", "chen", notice(low, 40_000, "\"" + REASON + "\""));
    assertThat(reasons(nothing)).containsExactly("NO_SURPLUS", "APPLICANT_NOT_TOLD");
    String at = "/decisions/" + low;
    String now = Instant.now(Clock.systemUTC()).toString();
    assertProblem(post(at + "/surplus-request", "chen", paper(now)), 409, "NOT_TOLD");
    assertProblem(post(at + "/surplus-notice", "zhao", paper(now)), 403, "FORBIDDEN");
    assertProblem(post(at + "/surplus-notice", "chen2", paper(now)), 404, "NOT_FOUND");
    assertProblem(
        post(at + "/surplus-notice", "chen", paper("2100-01-01T00:00:00Z")), 400, "INVALID_FIELD");
    String before = Instant.now(Clock.systemUTC()).minusSeconds(3_600).toString();
    HttpResponse<String> early = post(at + "/surplus-notice", "chen", paper(before));
    assertProblem(early, 400, "INVALID_FIELD");
    assertThat(json(early).getJsonObject("accepted").containsKey("atMin")).isTrue();
    HttpResponse<String> told = post(at + "/surplus-notice", "chen", paper(now));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
    assertThat(json(told).containsKey("requestBy")).isTrue();
    assertProblem(post(at + "/surplus-notice", "chen", paper(now)), 409, "TOLD_ALREADY");
    String good = decided(8_001, 7_900, 100);
    assertProblem(
        post("/notices", "chen", notice(good, 40_000, "\"" + REASON + "\"")),
        422,
        "NO_REQUEST_TO_CONTINUE");
    HttpResponse<String> asked = post(at + "/surplus-request", "chen", paper(now));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    assertThat(json(asked).getString("state")).isEqualTo("REQUESTED");
    assertProblem(post(at + "/surplus-request", "chen", paper(now)), 409, "REQUESTED_ALREADY");
    assertProblem(
        post("/decisions/" + good + "/surplus-notice", "chen", paper(now)), 404, "NOT_FOUND");
  }

  private static String paper(String at) {
    return "{\"at\":\"%s\",\"documentSha256\":\"%s\"}".formatted(at, SHA256);
  }

  private String decided(long start, long priority, long costs) {
    String estimate =
        ",\"estimate\":{\"priorityFen\":%d,\"costsFen\":%d}}".formatted(priority, costs);
    HttpResponse<String> answer =
        post("/decisions", "zhao", decision(start).strip().replaceFirst("}$", estimate));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private String announces() {
    HttpResponse<String> announced =
        post("/notices", "chen", notice(decided(8_000), 40_000, "\"" + REASON + "\""));
    assertThat(announced.statusCode()).as(announced.body()).isEqualTo(201);
    JsonObject lot = json(announced);
    assertThat(lot.getInt("startPriceFen")).isEqualTo(8_000);
    assertThat(lot.getJsonArray("disclosures"))
        .last()
        .satisfies(
            round ->
                assertThat(round.asJsonObject().getString("text"))
                    .contains("第2轮", "再次拍卖", "100.00", REASON));
    assertProblem(
        post("/notices", "chen", notice("00000000-0000-4000-8000-000000000001", 40_000, "null")),
        409,
        "PROPERTY_ANNOUNCED");
    return lot.getString("id");
  }

  private void linksTheRounds(String second) {
    JsonObject shown = json(get("/lots/" + second, null)).getJsonObject("round");
    assertThat(shown.getInt("number")).isEqualTo(2);
    assertThat(shown.getString("kind")).isEqualTo("SECOND");
    assertThat(shown.getString("previousLotId")).isEqualTo(first.toString());
    JsonObject before = json(get("/lots/" + first, null)).getJsonObject("round");
    assertThat(before.getString("nextLotId")).isEqualTo(second);
    JsonObject after = rounds("wu");
    assertThat(after.getJsonArray("rounds"))
        .extracting(round -> round.asJsonObject().getString("stage"))
        .containsExactly("CLOSED_UNSOLD", "ANNOUNCED");
    assertThat(after.getJsonArray("next")).isEmpty();
    assertThat(json(get("/properties/" + property, "wu")).getString("lotId")).isEqualTo(second);
    assertProblem(post("/decisions", "zhao", decision(8_000)), 409, "PROPERTY_ANNOUNCED");
  }

  private String decided(long start) {
    HttpResponse<String> answer = post("/decisions", "zhao", decision(start));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private static String decision(long start) {
    return """
    {"startPriceFen":%d,"incrementFen":100,"depositFen":800,"preemption":[],"panel":["甲","乙","丙"],"decidedOn":"%s"}
    """
        .formatted(start, LocalDate.now(ZoneId.of("Asia/Shanghai")));
  }

  private static String notice(String decision, long opensInMs, String lateReason) {
    return """
    {"decisionId":"%s","opensInMs":%d,"durationMs":60000,"channel":"人民法院公告网","platformChosenBy":"COURT",
     "notifications":[],"lateReason":%s}
    """
        .formatted(decision, opensInMs, lateReason);
  }

  private JsonObject rounds(String persona) {
    HttpResponse<String> answer = get("/properties/" + property + "/rounds", persona);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpResponse<String> get(String path, @Nullable String persona) {
    return send(request(path, persona));
  }

  private HttpResponse<String> post(String path, String persona, String body) {
    return send(
        request("/properties/" + property + path, persona)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, @Nullable String persona) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningStores.SITE + API + path))
            .timeout(Duration.ofSeconds(60));
    return persona == null
        ? request
        : request.header("Authorization", "Bearer " + tokens.tokenFor(persona));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError("no answer", fault);
    }
  }

  private static List<String> reasons(HttpResponse<String> answer) {
    return json(answer).getJsonArray("faults").stream()
        .map(fault -> fault.asJsonObject().getString("reason"))
        .toList();
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).getString("reason")).as(answer.body()).isEqualTo(reason);
  }
}
