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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fachui.devstack.identity.TokenClient;

/** From a property without a price to one that an online inquiry gave it, over HTTP, in a drill. */
final class PriceJourney {
  private static final String SHA256 = "5e".repeat(32);
  private static final List<String> PLATFORMS = List.of("演练网络询价平台甲", "演练网络询价平台乙", "演练网络询价平台丙");
  private static final Duration OBJECTIONS = Duration.ofSeconds(5);

  private final TokenClient tokens;
  private final HttpClient http;
  private String property = "";

  PriceJourney(TokenClient tokens, HttpClient http) {
    this.tokens = tokens;
    this.http = http;
  }

  void run() throws IOException, InterruptedException {
    enters();
    lacksAPrice();
    isNotForEverybody();
    asksThePlatforms();
    sendsTheirReports();
    hasTheMean();
    isSetAside();
  }

  private void enters() throws IOException, InterruptedException {
    String filing =
        """
        {"caseNumber":"（2026）浙0106执5777号","cause":"借款合同纠纷","parties":[{"role":"APPLICANT","name":"某银行"}]}
        """;
    String home =
        """
        {"kind":"HOME","unitCode":"330106001001GB00001F00010777","titleZh":"某室","titleEn":"Flat","place":"杭州市",
         "areaM2x100":8950,"lease":{"none":true},"seizedOn":"2026-03-02"}
        """;
    String caseId = body(post("chen", "cases", filing), 201).getString("id");
    JsonObject entered = body(post("chen", "cases/" + caseId + "/properties", home), 201);
    assertThat(entered).doesNotContainKey("appraisal");
    property = "properties/" + entered.getString("id");
  }

  private void lacksAPrice() throws IOException, InterruptedException {
    assertThat(price().getString("state")).isEqualTo("SURVEY");
    assertThat(findings()).contains("PRICE-27 REFERENCE_PRICE_MISSING");
    assertRefused(step("chen", "DRAWN", "\"publicValue\":\"7\""), 409, "NOT_THE_NEXT_STEP");
  }

  private void isNotForEverybody() throws IOException, InterruptedException {
    assertRefused(step("zhao", "ONLINE_CLOSED", ""), 403, "FORBIDDEN");
    assertRefused(step("chen2", "ONLINE_CLOSED", ""), 404, "NOT_FOUND");
    assertRefused(step("chen", "SET_ASIDE", ""), 400, "INVALID_FIELD");
    assertRefused(post("chen", property + "/price/steps", "not JSON"), 400, "INVALID_FIELD");
    assertThat(step("chen", "SURVEYED", "").body()).contains("/burdens", "/officialPrice");
  }

  private void asksThePlatforms() throws IOException, InterruptedException {
    body(
        step(
            "chen",
            "SURVEYED",
            "\"title\":\"清楚\",\"burdens\":\"无\",\"occupation\":\"空置\",\"arrears\":\"无\",\"defects\":\"无\","
                + "\"officialPrice\":false,\"inspectionNeeded\":false,\"onlinePossible\":true,"
                + "\"appraisalRequired\":false"),
        200);
    body(step("chen", "METHOD_REQUESTED", "\"method\":\"ONLINE\"," + paper()), 200);
    String two = "\"platforms\":[\"%s\",\"%s\"]".formatted(PLATFORMS.get(0), PLATFORMS.get(1));
    assertRefused(
        step("chen", "ONLINE_ASKED", two + ",\"feeFen\":10000," + paper()),
        422,
        "NOT_ALL_PLATFORMS");
    String all = "\"platforms\":[\"" + String.join("\",\"", PLATFORMS) + "\"]";
    JsonObject asked =
        body(step("chen", "ONLINE_ASKED", all + ",\"feeFen\":10000," + paper()), 200);
    assertThat(asked.getJsonArray("clocks").getJsonObject(0).getString("rule"))
        .isEqualTo("PRICE-11");
    long fen = 100_000_000;
    for (String platform : PLATFORMS) {
      body(
          step(
              "chen",
              "ONLINE_REPORTED",
              "\"platform\":\"%s\",\"fen\":%d,\"validUntil\":\"%s\",%s"
                  .formatted(platform, fen, LocalDate.now(ZoneOffset.UTC).plusMonths(6), paper())),
          200);
      fen += 1_000_001;
    }
    body(step("chen", "ONLINE_CLOSED", ""), 200);
  }

  private void sendsTheirReports() throws IOException, InterruptedException {
    String party =
        "\"deliveries\":[{\"who\":\"PARTY 1\",\"means\":\"DELIVERED\",\"at\":\"%s\"}]"
            .formatted(Instant.now());
    JsonObject sent = body(step("chen", "REPORTS_SENT", party), 200);
    assertThat(sent.getString("state")).isEqualTo("OBJECTIONS");
    assertRefused(step("chen", "OBJECTIONS_CLOSED", ""), 422, "TERM_NOT_OVER");
    Thread.sleep(OBJECTIONS.plusMillis(200));
    assertThat(body(step("chen", "OBJECTIONS_CLOSED", ""), 200).getString("state"))
        .isEqualTo("FIXED");
  }

  private void hasTheMean() throws IOException, InterruptedException {
    JsonObject found = body(get("wu", property), 200).getJsonObject("appraisal");
    assertThat(found.getString("method")).isEqualTo("ONLINE");
    assertThat(found.getJsonNumber("fen").longValue()).isEqualTo(101_000_001);
    assertThat(findings()).isNotEmpty().doesNotContain("PRICE-27 REFERENCE_PRICE_MISSING");
    JsonObject cost = price().getJsonArray("costs").getJsonObject(0);
    assertThat(cost.getString("basis")).isEqualTo("AFTER_SALE");
  }

  private void isSetAside() throws IOException, InterruptedException {
    String proof = "\"ground\":\"COLLUSION\"," + paper();
    assertThat(body(ruling("SET_ASIDE", proof), 200)).doesNotContainKey("price");
    assertThat(body(get("wu", property), 200)).doesNotContainKey("appraisal");
    assertThat(price().getJsonArray("steps")).hasSize(10);
  }

  private List<String> findings() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("chen", property + "/notices", "{\"opensInMs\":1000,\"durationMs\":60000}");
    return body(answer, 422).getJsonArray("faults").stream()
        .map(fault -> fault.asJsonObject())
        .map(fault -> fault.getString("rule") + " " + fault.getString("reason"))
        .toList();
  }

  private JsonObject price() throws IOException, InterruptedException {
    return body(get("zhao", property + "/price"), 200);
  }

  private HttpResponse<String> step(String who, String kind, String fields)
      throws IOException, InterruptedException {
    return post(who, property + "/price/steps", happened(kind, fields));
  }

  private HttpResponse<String> ruling(String kind, String fields)
      throws IOException, InterruptedException {
    return post("zhao", property + "/price/rulings", happened(kind, fields));
  }

  private static String happened(String kind, String fields) {
    return "{\"kind\":\"%s\",\"at\":\"%s\"%s}"
        .formatted(kind, Instant.now(), fields.isEmpty() ? "" : "," + fields);
  }

  private static String paper() {
    return "\"documentSha256\":\"" + SHA256 + "\"";
  }

  private HttpResponse<String> get(String who, String path)
      throws IOException, InterruptedException {
    return http.send(request(who, path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String who, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String path) {
    return HttpRequest.newBuilder(URI.create(RunningStores.SITE + "/auction/api/" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + tokens.tokenFor(who));
  }

  private static JsonObject body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
    assertThat(body(answer, status).getString("reason")).as(answer.body()).isEqualTo(reason);
  }
}
