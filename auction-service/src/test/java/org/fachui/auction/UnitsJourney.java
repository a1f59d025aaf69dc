package org.fachui.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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
import java.util.concurrent.CompletableFuture;
import org.fachui.devstack.identity.TokenClient;

/** One home that two courts entered, and their notices at the same moment, over HTTP. */
final class UnitsJourney {
  private static final String API = "/auction/api";
  private static final String UNIT = "330106001001GB00001F00010888";
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private final TokenClient tokens;
  private final HttpClient http;

  UnitsJourney(TokenClient tokens, HttpClient http) {
    this.tokens = tokens;
    this.http = http;
  }

  /** A court's people and what they prepared. */
  private record Prepared(String clerk, String property, String notice) {}

  void run() {
    Prepared one = prepare("浙0106", "zhao", "chen", "a8");
    Prepared two = prepare("川0105", "zhao2", "chen2", "a9");
    List<CompletableFuture<HttpResponse<String>>> asked =
        List.of(one, two).stream()
            .map(
                court ->
                    http.sendAsync(
                        body("/properties/" + court.property() + "/notices", court.clerk())
                            .POST(BodyPublishers.ofString(court.notice()))
                            .build(),
                        BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 422);
    HttpResponse<String> announced = answers.get(answers.get(0).statusCode() == 201 ? 0 : 1);
    HttpResponse<String> refused = answers.get(answers.get(0).statusCode() == 201 ? 1 : 0);
    JsonObject problem = json(refused);
    assertThat(problem.getString("reason")).isEqualTo("UNIT_ON_SALE");
    assertThat(problem.getString("rule")).isEqualTo("SEIZE-26");
    assertThat(problem.getJsonObject("inputs").getString("lotId"))
        .isEqualTo(json(announced).getString("id"));
    assertThat(refused.body()).doesNotContain("某银行", UNIT);
  }

  private Prepared prepare(String court, String judge, String clerk, String review) {
    String caseId =
        made(
            post(
                "/cases",
                judge,
                """
                {"caseNumber":"（2026）%s执8881号","cause":"借款","parties":[{"role":"APPLICANT","name":"某银行"}]}
                """
                    .formatted(court)));
    String property =
        made(
            post(
                "/cases/" + caseId + "/properties",
                clerk,
                """
                {"kind":"HOME","unitCode":"%1$s","titleZh":"某室","titleEn":"Flat","place":"杭州市","areaM2x100":1,
                 "appraisal":{"fen":100000,"on":"%2$s","agency":"某评估公司","reportSha256":"%3$s"},
                 "lease":{"none":true},"seizedOn":"2026-01-01",
                 "disposalRight":{"firstSeizingCourt":"%4$s","seizedOn":"2026-01-01","documentSha256":"%3$s"},
                 "gates":{"dwelling":{"finding":"NOT_NECESSARY","appliedFor":false},
                  "coOwners":{"count":0,"toldSha256":[],"suitPending":false},"divisible":false}}
                """
                    .formatted(UNIT, today().minusDays(9), SHA256, court)));
    String reviewId = "00000000-0000-4000-8000-0000000000" + review;
    OtherServices.answer(
        "/registry/api/reviews/" + reviewId,
        """
        {"reviewId":"%s","unitCode":"%s","asked":[
         {"bureau":"land","question":"TITLE","state":"ANSWERED","answeredAt":"2026-11-22T09:00:01Z","answer":{}}]}
        """
            .formatted(reviewId, UNIT));
    HttpResponse<String> bound =
        post("/properties/" + property + "/review", clerk, "{\"reviewId\":\"" + reviewId + "\"}");
    assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
    String decision =
        made(
            post(
                "/properties/" + property + "/decisions",
                judge,
                """
                {"startPriceFen":80000,"incrementFen":100,"depositFen":8000,"preemption":[],"panel":["甲","乙","丙"],
                 "decidedOn":"%s"}
                """
                    .formatted(today())));
    String notice =
        """
        {"decisionId":"%s","opensInMs":30000,"durationMs":60000,"channel":"人民法院公告网","platformChosenBy":"COURT",
         "notifications":[{"role":"PARTY","number":1,"how":"RECEIPT","at":"%s","documentSha256":"%s"}]}
        """
            .formatted(
                decision,
                Instant.now(Clock.systemUTC()).minus(Duration.ofDays(4)).toString(),
                SHA256);
    return new Prepared(clerk, property, notice);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private HttpResponse<String> post(String path, String persona, String text) {
    return http.sendAsync(
            body(path, persona).POST(BodyPublishers.ofString(text)).build(),
            BodyHandlers.ofString())
        .join();
  }

  private HttpRequest.Builder body(String path, String persona) {
    return HttpRequest.newBuilder(URI.create(RunningStores.SITE + API + path))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + tokens.tokenFor(persona));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
