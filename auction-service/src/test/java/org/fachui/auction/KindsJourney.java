package org.fachui.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.lots.properties.PropertyDraft;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/** A vehicle with a trailer, from the register to its public page, over HTTP. */
final class KindsJourney {
  private static final String API = "/auction/api";
  private static final String SHA256 = "0123456789abcdef".repeat(4);
  private static final String VIN = "LSVAA4182E2000777";
  private static final String PARTICULARS =
      """
      {"plate":"浙A77777","model":"某牌货车","registeredOn":"2021-03-04","condition":"可行驶","arrearsFen":45000}
      """;

  private static final String BANK =
      "{\"party\":\"某银行\",\"creditCode\":\"%s\",\"claimFen\":100000}"
          .formatted(UnifiedCreditCode.withCheckCharacter("91330106589876543").text());
  private static final String PAPERS =
      Stream.of("APPLICANT_CONSENT", "DEBTOR_CONSENT", "NOBODY_HARMED")
          .map(
              kind ->
                  "{\"kind\":\"%s\",\"title\":\"书面材料\",\"sha256\":\"%s\"}".formatted(kind, SHA256))
          .collect(Collectors.joining(","));

  private final TokenClient tokens;
  private final HttpClient http;

  KindsJourney(TokenClient tokens, HttpClient http) {
    this.tokens = tokens;
    this.http = http;
  }

  void run() {
    assertTheTableIsForEverybody();
    String caseId =
        made(
            send(
                "POST",
                "/cases",
                "zhao",
                """
                {"caseNumber":"（2026）浙0106执8891号","cause":"借款","parties":[{"role":"APPLICANT","name":"某银行"}]}
                """));
    String path = "/cases/" + caseId + "/properties";
    assertAllThatIsWrongIsNamed(path);
    String property =
        made(
            send(
                "POST",
                path,
                "chen",
                vehicle(VIN.toLowerCase(java.util.Locale.ROOT), PARTICULARS)));
    attach(property);
    String lot = announce(property);
    assertEverybodySeesIt(lot);
    assertTheThingOfTheListIsOnSaleOnce(path);
    assertSharesWithoutAReportAreSold(path);
    assertOneIsTakenByAgreementAndNeverSold(caseId, path);
  }

  private void assertTheTableIsForEverybody() {
    HttpResponse<String> table = send("GET", "/property-kinds", null, null);
    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.body()).contains("EQUITY", "认缴出资额", "第十四条第二款", "INTANGIBLE");
  }

  private void assertAllThatIsWrongIsNamed(String path) {
    HttpResponse<String> wrong =
        send(
            "POST",
            path,
            "chen",
            vehicle("123", PARTICULARS.replace("45000", "-1").replace("plate", "colour")));
    assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(400);
    assertThat(json(wrong).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("field"))
        .containsExactly(
            "/unitCode", "/particulars", "/particulars/plate", "/particulars/arrearsFen");
  }

  private void attach(String property) {
    HttpResponse<String> unsafe =
        send(
            "PUT",
            "/properties/" + property + "/attachments",
            "chen",
            "{\"documents\":[],\"videos\":[{\"title\":\"看样\",\"url\":\"javascript:alert(1)\"}]}");
    assertThat(unsafe.statusCode()).isEqualTo(400);
    HttpResponse<String> attached =
        send(
            "PUT",
            "/properties/" + property + "/attachments",
            "chen",
            """
            {"documents":[{"title":"勘查笔录","sha256":"%s"}],"videos":[{"title":"看样","url":"https://example.org/v"}]}
            """
                .formatted(SHA256));
    assertThat(attached.statusCode()).as(attached.body()).isEqualTo(200);
  }

  private String announce(String property) {
    String decision =
        made(
            send(
                "POST", "/properties/" + property + "/decisions", "zhao", decision(80_000, 8_000)));
    HttpResponse<String> early =
        send("POST", "/properties/" + property + "/notices", "chen", notice(decision, 14_999));
    assertThat(json(early).getString("reason"))
        .as("no review is wanted")
        .isEqualTo("NOTICE_TOO_SHORT");
    return made(
        send("POST", "/properties/" + property + "/notices", "chen", notice(decision, 15_000)));
  }

  private static String decision(long startFen, long depositFen) {
    return """
    {"startPriceFen":%d,"incrementFen":100,"depositFen":%d,"preemption":[],"panel":["甲","乙","丙"],
     "decidedOn":"%s"}
    """
        .formatted(startFen, depositFen, today());
  }

  private static String notice(String decision, long opensInMs) {
    Instant at = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(4));
    return """
    {"decisionId":"%s","opensInMs":%d,"durationMs":60000,"channel":"人民法院公告网","platformChosenBy":"COURT",
     "notifications":[{"role":"PARTY","number":1,"how":"RECEIPT","at":"%s","documentSha256":"%s"}]}
    """
        .formatted(decision, opensInMs, at, SHA256);
  }

  private void assertEverybodySeesIt(String lot) {
    JsonObject shown = json(send("GET", "/lots/" + lot, null, null));
    assertThat(shown.getString("kind")).isEqualTo("VEHICLE");
    JsonObject property = shown.getJsonObject("property");
    assertThat(property.getString("unitCode")).isEqualTo(VIN);
    assertThat(property.getJsonObject("particulars").getString("plate")).isEqualTo("浙A77777");
    assertThat(property.getJsonArray("things").getJsonObject(0).getString("identifier"))
        .isEqualTo("TR-777");
    assertThat(property.getJsonObject("attachments").toString())
        .contains(SHA256, "https://example.org/v");
    assertThat(property).doesNotContainKeys("review", "areaM2x100");
    JsonArray disclosures = shown.getJsonArray("disclosures");
    assertThat(disclosures.getJsonObject(0).getString("text"))
        .contains("车辆识别代号：" + VIN, "人民币450.00元");
    assertThat(disclosures.getJsonObject(10).getString("text"))
        .contains(property.getString("sha256"));
    assertThat(shown.getJsonArray("warnings")).hasSize(7);
    assertThat(send("GET", "/lots?kind=VEHICLE", null, null).body()).contains(lot);
    assertThat(send("GET", "/lots?kind=DEBT", null, null).body()).doesNotContain(lot);
  }

  /** The trailer stands in the list of another property too. */
  private void assertTheThingOfTheListIsOnSaleOnce(String path) {
    String other = made(send("POST", path, "chen", vehicle("LSVAA4182E2000778", PARTICULARS)));
    HttpResponse<String> refused =
        send(
            "POST",
            "/properties/" + other + "/notices",
            "chen",
            "{\"opensInMs\":15000,\"durationMs\":60000,\"platformChosenBy\":\"COURT\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("reason"))
        .contains("UNIT_ON_SALE");
  }

  /** EQ-12: above the costs of execution, with the deposit that the panel sets. */
  private void assertSharesWithoutAReportAreSold(String path) {
    String property = made(send("POST", path, "chen", shares()));
    String notices = "/properties/" + property + "/notices";
    String why = "/properties/" + property + "/unappraised";
    HttpResponse<String> unnamed =
        send("PUT", why, "chen", unappraised("").replace("某评估公司", " ").replace("80000", "0"));
    assertThat(unnamed.statusCode()).as(unnamed.body()).isEqualTo(400);
    assertThat(json(unnamed).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("field"))
        .containsExactly("/agency", "/costsFen");
    assertThat(send("PUT", why, "chen", unappraised("")).statusCode()).isEqualTo(200);
    String decided = "/properties/" + property + "/decisions";
    String low = made(send("POST", decided, "zhao", decision(80_000, 1)));
    HttpResponse<String> refused = send("POST", notices, "chen", notice(low, 30_000));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("reason"))
        .containsExactly("NO_WRITTEN_APPLICATION", "NOT_ABOVE_COSTS");
    HttpResponse<String> entered =
        send("PUT", why, "chen", unappraised(",\"applicationSha256\":\"%s\"".formatted(SHA256)));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    assertThat(json(entered).getJsonObject("unappraised").getInt("costsFen")).isEqualTo(80_000);
    String high = made(send("POST", decided, "zhao", decision(80_001, 1)));
    String lot = made(send("POST", notices, "chen", notice(high, 30_000)));
    JsonObject shown = json(send("GET", "/lots/" + lot, null, null));
    assertThat(shown).doesNotContainKey("appraisalFen");
    JsonObject published = shown.getJsonObject("property");
    assertThat(published).doesNotContainKey("appraisal");
    assertThat(published.getJsonObject("unappraised").getString("reason")).isEqualTo("缺少财务账册");
    assertThat(published.getJsonObject("unappraised")).doesNotContainKeys("costsFen", "toldSha256");
    assertThat(shown.getJsonArray("disclosures").getJsonObject(2).getString("text"))
        .contains("缺少财务账册", "第十二条");
    assertThat(send("PUT", why, "chen", unappraised("")).statusCode())
        .as("announced")
        .isEqualTo(409);
  }

  /** CPI-489: of two judges at once one makes the ruling. */
  private void assertOneIsTakenByAgreementAndNeverSold(String caseId, String path) {
    String property =
        made(
            send(
                "POST",
                path,
                "chen",
                vehicle("LSVAA4182E2000779", PARTICULARS).replace("tr-777", "tr-779")));
    String taking = "/properties/" + property + "/agreed-taking";
    JsonObject open = json(send("GET", taking, "chen", null));
    assertThat(open.getBoolean("open")).isTrue();
    assertThat(open.getJsonArray("needed")).hasSize(3);
    assertThat(send("GET", taking, "zhao2", null).statusCode()).isEqualTo(404);
    assertThat(send("POST", taking, "chen", agreed(caseId, "一", "")).statusCode()).isEqualTo(403);
    HttpResponse<String> refused = send("POST", taking, "zhao", agreed(caseId, "一", ""));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("reason"))
        .containsExactly("ONLY_THE_APPLICANT", "PAPERS_MISSING");

    String applicant = made(send("POST", "/cases/" + caseId + "/applicants", "chen", BANK));
    List<CompletableFuture<HttpResponse<String>>> judges =
        List.of("一", "二").stream()
            .map(
                ordinal ->
                    CompletableFuture.supplyAsync(
                        () -> send("POST", taking, "zhao", agreed(applicant, ordinal, PAPERS))))
            .toList();
    assertThat(judges).extracting(judge -> judge.join().statusCode()).containsOnlyOnce(201, 409);
    JsonObject made = json(send("GET", taking, "chen", null)).getJsonObject("made");
    assertThat(made.getInt("remainingFen")).isEqualTo(10_000);
    assertThat(made.getJsonArray("papers")).hasSize(3);
    for (HttpResponse<String> late :
        List.of(
            send("POST", "/properties/" + property + "/decisions", "zhao", decision(1, 1)),
            send(
                "POST",
                "/properties/" + property + "/notices",
                "chen",
                notice(applicant, 15_000)))) {
      assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
      assertThat(json(late).getString("reason")).isEqualTo("PROPERTY_TAKEN");
    }
  }

  private static String agreed(String applicant, String ordinal, String papers) {
    return """
    {"applicantId":"%s","priceFen":90000,"number":"（2026）浙0106执8891号之%s","dated":"%s","reason":"双方同意作价抵债","papers":[%s]}
    """
        .formatted(applicant, ordinal, today(), papers);
  }

  private static String unappraised(String application) {
    return """
    {"agency":"某评估公司","on":"%1$s","reason":"缺少财务账册","statementSha256":"%2$s","toldSha256":"%2$s","worthless":false,
     "costsFen":80000%3$s}
    """
        .formatted(today().minusDays(9), SHA256, application);
  }

  private static String shares() {
    return vehicle(PropertyDraft.COMPANY, PropertyDraft.SHARES)
        .replace("VEHICLE", "EQUITY")
        .replaceFirst("(?s)\"things\".*?\\],", "")
        .replaceFirst("(?s)\"appraisal\".*?\\},", "");
  }

  private static String vehicle(String vin, String particulars) {
    return """
    {"kind":"VEHICLE","unitCode":"%1$s","titleZh":"货车一辆","titleEn":"A lorry","place":"杭州市","particulars":%2$s,
     "things":[{"name":"挂车","quantity":1,"measure":"辆","identifier":"tr-777"}],
     "appraisal":{"fen":100000,"on":"%3$s","agency":"某评估公司","reportSha256":"%4$s"},
     "lease":{"none":true},"seizedOn":"2026-01-01",
     "disposalRight":{"firstSeizingCourt":"浙0106","seizedOn":"2026-01-01","documentSha256":"%4$s"},
     "gates":{"coOwners":{"count":0,"toldSha256":[],"suitPending":false},"owedFen":100000000,"divisible":false}}
    """
        .formatted(vin, particulars, today().minusDays(9), SHA256);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String persona, @Nullable String text) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningStores.SITE + API + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
    if (text != null) {
      request.header("Content-Type", "application/json");
    }
    if (persona != null) {
      request.header("Authorization", "Bearer " + tokens.tokenFor(persona));
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
