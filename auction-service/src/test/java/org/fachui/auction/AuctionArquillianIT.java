package org.fachui.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.signing.Profile;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The WAR as it is delivered, in Payara Micro, over HTTP. */
@ExtendWith({RunningStores.class, ArquillianExtension.class})
class AuctionArquillianIT {
  private static final TokenClient TOKENS = new TokenClient(RunningStores.ISSUER);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String API = "/auction/api";
  private static final String LOT =
      """
      {"title":"演练车位","kind":"PARKING","appraisalFen":100000,"startPriceFen":70000,"incrementFen":1000,
       "opensInMs":3600000,"durationMs":60000,"paddles":[{"bidder":"li"},{"bidder":"wang","rank":1}]}
      """;
  private static final String CASE =
      """
      {"caseNumber":"%s","cause":"金融借款合同纠纷","claimFen":1,"parties":[{"role":"APPLICANT","name":"某银行"}]}
      """;

  private static final String SHA256 = "0123456789abcdef".repeat(4);
  private static final String PROPERTY =
      """
      {"kind":"HOME","unitCode":"330106001001GB00001F00010001","titleZh":"某小区 1 幢 101 室","titleEn":"Flat 101",
       "place":"杭州市西湖区","areaM2x100":8950,
       "appraisal":{"fen":200000000,"on":"@60","agency":"某评估公司","reportSha256":"%s"},
       "lease":{"since":"2020-01-01","monthlyFen":300000,"removed":false},"mortgagedOn":"2021-03-01","seizedOn":"@200"}
      """
          .formatted(SHA256);
  private static final String DECISION =
      """
      {"startPriceFen":%s,"incrementFen":100000,"depositFen":10000000,"preemption":[],"panel":[%s],"decidedOn":"@10",
       "estimate":{"priorityFen":0,"costsFen":500000}}
      """;
  private static final String REVIEW_ID = "{\"reviewId\":\"00000000-0000-4000-8000-000000000001\"}";
  private static final String REVIEW =
      """
      {"reviewId":"00000000-0000-4000-8000-000000000001","unitCode":"330106001001GB00001F00010001","asked":[
       {"bureau":"land","question":"BURDENS","state":"ANSWERED","answeredAt":"2026-11-22T09:00:00Z",
        "answer":{"found":true,"mortgages":[{"no":"M-1","holder":"某银行","since":"2021-03-01","fen":100}],"seizures":[]}},
       {"bureau":"land","question":"TITLE","state":"ANSWERED","answeredAt":"2026-11-22T09:00:01Z","answer":{"found":true,"owner":"钟"}},
       {"bureau":"tax","question":"TAX_ARREARS","state":"UNKNOWN"}]}
      """;

  @Deployment(testable = false)
  static WebArchive auction() {
    File war = new File(System.getProperty("auction.war", "target/auction.war"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, war);
  }

  @Test
  void offersThePathsOfItsContractAndNoOther() throws IOException {
    Map<String, Object> promised = new TreeMap<>();
    operations(Files.readString(Path.of("api/openapi.yaml"))).forEach(promised::put);
    Map<String, Object> offered = new TreeMap<>();
    operations(get("/openapi", null).body())
        .forEach((path, verbs) -> offered.put(path.replaceFirst("^(/auction)?/api", ""), verbs));

    assertThat(offered).isEqualTo(promised);
  }

  @Test
  void publishesALotThatTheEngineOpensInItsLog() {
    HttpResponse<String> published = post("/lots", "chen", LOT);

    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    JsonObject lot = json(published);
    assertThat(published.headers().firstValue("Location").orElseThrow())
        .endsWith(API + "/lots/" + lot.getString("id"));
    assertThat(lot.getInt("paddles")).isEqualTo(2);
    assertThat(lot.getInt("preemptionHolders")).isEqualTo(1);
    assertThat(lot.getJsonArray("disclosures")).hasSize(10);
    assertThat(lot.getJsonArray("warnings")).hasSize(7);
    JsonObject found = json(get(API + "/lots/" + lot.getString("id"), null));
    assertThat(found.getString("state")).isEqualTo("ANNOUNCED");
    assertThat(found.getString("termsSha256")).isEqualTo(lot.getString("termsSha256"));
    assertThat(json(get(API + "/lots?q=%E8%BD%A6%E4%BD%8D&kind=PARKING", null)).getInt("total"))
        .isPositive();
    assertThat(found.toString()).doesNotContain("\"li\"", "wang", "salt");
    assertLogBeginsWith(lot);
  }

  private static void assertLogBeginsWith(JsonObject lot) {
    String records = API + "/lots/" + lot.getString("id") + "/records";
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonObject page = json(get(records, null));
    while (page.getInt("lastSeq") < 3 && System.nanoTime() < deadline) {
      page = json(get(records, null));
    }
    assertThat(page.getJsonArray("records"))
        .extracting(record -> record.asJsonObject().getString("kind"))
        .containsExactly("LOT_OPENED", "PADDLE_ADDED", "PADDLE_ADDED");
    assertThat(page.getJsonArray("records").getJsonObject(0).getString("termsSha256"))
        .isEqualTo(lot.getString("termsSha256"));
    assertThat(page.getJsonArray("records").getJsonObject(0).getString("profile"))
        .isEqualTo("SM2_SM3");
    String log = get(API + "/lots/" + lot.getString("id") + "/evidence", null).body();
    assertThat(BidLogVerifier.verify(new StringReader(log)))
        .isInstanceOfSatisfying(
            Verified.class,
            holds -> assertThat(holds.outcome().profile()).isEqualTo(Profile.SM2_SM3));
  }

  @Test
  void keepsPicturesThatOnlyDraw() {
    String pictures =
        API + "/lots/" + json(post("/lots", "chen", LOT)).getString("id") + "/pictures/";
    String drawing = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>";

    assertProblem(put(pictures + 2, "chen", "image/svg+xml", drawing), 400, "INVALID_FIELD");
    assertProblem(put(pictures + 1, "chen2", "image/svg+xml", drawing), 404, "NOT_FOUND");
    assertProblem(put(pictures + 1, "li", "image/svg+xml", drawing), 403, "FORBIDDEN");
    assertProblem(put(pictures + 1, "chen", "image/png", drawing), 422, "UNSAFE_PICTURE");
    assertProblem(put(pictures + 1, "chen", "text/html", drawing), 415, "UNSUPPORTED_MEDIA_TYPE");
    String script = drawing.replace("<rect", "<script/><rect");
    assertProblem(put(pictures + 1, "chen", "image/svg+xml", script), 422, "UNSAFE_PICTURE");
    assertThat(put(pictures + 1, "chen", "image/svg+xml", drawing).statusCode()).isEqualTo(204);

    HttpResponse<String> stored = get(pictures + 1, null);
    assertThat(stored.body()).isEqualTo(drawing);
    assertThat(stored.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    String tag = stored.headers().firstValue("ETag").orElseThrow();
    assertThat(send(request(pictures + 1, null).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertProblem(get(pictures + 2, null), 404, "NOT_FOUND");
  }

  @Test
  void filesACaseThatOnlyItsCourtSees() {
    HttpResponse<String> filed = post("/cases", "zhao", CASE.formatted("(2026)浙0106执4321号"));

    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    assertThat(json(filed).getString("caseNumber")).isEqualTo("（2026）浙0106执4321号");
    String address = API + "/cases/" + json(filed).getString("id");
    assertThat(get(address, "chen").statusCode()).isEqualTo(200);
    assertThat(get(address, "wu").statusCode()).isEqualTo(200);
    assertProblem(get(address, "chen2"), 404, "NOT_FOUND");
    assertProblem(get(address, "li"), 403, "FORBIDDEN");
    assertProblem(get(address, null), 401, "UNAUTHENTICATED");
    assertThat(get(API + "/cases", "chen").body()).contains("4321");
    assertThat(get(API + "/cases", "chen2").body()).doesNotContain("4321");
    String again = CASE.formatted("（2026）浙0106执4321号");
    assertProblem(post("/cases", "chen", again), 409, "CASE_NUMBER_TAKEN");
    assertProblem(post("/cases", "chen2", again), 422, "OTHER_COURTS_NUMBER");
  }

  @Test
  void publishesTheNoticeOfAPropertyOnceItIsWhole() {
    String caseId =
        json(post("/cases", "chen", CASE.formatted("（2026）浙0106执5555号"))).getString("id");
    HttpResponse<String> entered = post("/cases/" + caseId + "/properties", "chen", PROPERTY);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String id = json(entered).getString("id");
    String address = API + "/properties/" + id;
    assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith(address);
    assertThat(json(entered).getJsonObject("lease").getString("outcome")).isEqualTo("WITH_LEASE");
    assertProblem(get(address, "chen2"), 404, "NOT_FOUND");
    assertProblem(get(address, "li"), 403, "FORBIDDEN");
    assertProblem(post("/cases/" + caseId + "/properties", "chen", PROPERTY), 409, "UNIT_ENTERED");
    assertThat(get(API + "/cases/" + caseId + "/properties", "wu").body()).contains(id);

    assertRefusedWithAllFindings(id);
    makeItWhole(id);
    String decision = decided(id, 140_000_000);
    JsonObject lot =
        json(assertAnnounced(post("/properties/" + id + "/notices", "chen", notice(decision))));

    assertLotShowsItsProperty(lot, id);
    assertProblem(
        post("/properties/" + id + "/notices", "chen", notice(decision)),
        409,
        "PROPERTY_ANNOUNCED");
    assertProblem(
        post("/properties/" + id + "/review", "chen", REVIEW_ID), 409, "PROPERTY_ANNOUNCED");
    assertThat(json(get(address, "wu")).getString("lotId")).isEqualTo(lot.getString("id"));
    assertTheEngineOpensItWithoutPaddles(lot.getString("id"));
  }

  private static void assertRefusedWithAllFindings(String id) {
    HttpResponse<String> even =
        post("/properties/" + id + "/decisions", "zhao", DECISION.formatted(1, "\"甲\",\"乙\""));
    assertProblem(even, 422, "PANEL_NOT_ODD");
    assertProblem(
        post("/properties/" + id + "/decisions", "chen", DECISION.formatted(1, "")),
        403,
        "FORBIDDEN");
    String tooLow =
        """
        {"decisionId":"%s","opensInMs":1000,"durationMs":60000,"disclosures":%s}
        """
            .formatted(decided(id, 100_000_000), eightDisclosures());
    HttpResponse<String> answer = post("/properties/" + id + "/notices", "chen", tooLow);
    assertProblem(answer, 422, "DISPOSAL_RIGHT_MISSING");
    assertThat(json(answer).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("rule"))
        .containsExactly(
            "DISP-1",
            "NJA-5",
            "NJA-6",
            "NJA-10",
            "NJA-12",
            "NJA-12",
            "NJA-13",
            "NJA-13",
            "NJA-16",
            "SALE-11",
            "SEIZE-4",
            "SEIZE-12");
    assertThat(json(answer).getJsonArray("faults"))
        .allSatisfy(fault -> assertThat(fault.asJsonObject().getString("article")).contains("第"));
  }

  private static void makeItWhole(String id) {
    String address = API + "/properties/" + id;
    String right =
        "{\"firstSeizingCourt\":\"浙0106\",\"seizedOn\":\"@200\",\"documentSha256\":\"%s\"}"
            .formatted(SHA256);
    HttpResponse<String> proved =
        put(address + "/disposal-right", "chen", "application/json", right);
    assertThat(proved.statusCode()).as(proved.body()).isEqualTo(200);
    String gates =
        "{\"dwelling\":{\"finding\":\"%s\",\"appliedFor\":false},\"coOwners\":%s,\"divisible\":false}";
    String nobody = "{\"count\":0,\"toldSha256\":[],\"suitPending\":false}";
    String surveyed = gates.formatted("NOT_NECESSARY", nobody);
    assertThat(put(address + "/gates", "chen", "application/json", surveyed).statusCode())
        .isEqualTo(200);
    assertProblem(put(address + "/gates", "chen2", "application/json", surveyed), 404, "NOT_FOUND");
    assertProblem(put(address + "/gates", "wu", "application/json", surveyed), 403, "FORBIDDEN");
    String nonsense = gates.formatted("UNDECIDED", nobody);
    assertProblem(
        put(address + "/gates", "chen", "application/json", nonsense), 400, "INVALID_FIELD");
    assertThat(get(address, "wu").body()).contains("NOT_NECESSARY");
    String drawing = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>";
    assertThat(put(address + "/pictures/1", "chen", "image/svg+xml", drawing).statusCode())
        .isEqualTo(204);
    assertThat(get(address + "/pictures/1", "wu").body()).isEqualTo(drawing);
    assertProblem(get(address + "/pictures/1", "chen2"), 404, "NOT_FOUND");

    assertProblem(post("/properties/" + id + "/review", "chen", REVIEW_ID), 422, "NO_SUCH_REVIEW");
    String path = "/registry/api/reviews/00000000-0000-4000-8000-000000000001";
    OtherServices.answer(path, REVIEW.replace("GB00001", "GB00002"));
    assertProblem(
        post("/properties/" + id + "/review", "chen", REVIEW_ID), 422, "OTHER_UNITS_REVIEW");
    OtherServices.answer(path, REVIEW);
    HttpResponse<String> bound = post("/properties/" + id + "/review", "chen", REVIEW_ID);
    assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
    assertThat(bound.body()).contains("某银行", "2026-11-22T09:00:00Z");
  }

  private static String decided(String id, long start) {
    HttpResponse<String> answer =
        post(
            "/properties/" + id + "/decisions",
            "zhao",
            DECISION.formatted(start, "\"甲\",\"乙\",\"丙\""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private static String notice(String decision) {
    return """
    {"decisionId":"%s","opensInMs":30000,"durationMs":60000,"channel":"人民法院公告网","platformChosenBy":"APPLICANT",
     "notifications":[{"role":"PARTY","number":1,"how":"RECEIPT","at":"@10T00:00:00Z","documentSha256":"%s"},
      {"role":"SECURITY_HOLDER","number":1,"how":"RECEIPT","at":"@10T00:00:00Z","documentSha256":"%s"}]}
    """
        .formatted(decision, SHA256, SHA256);
  }

  private static String eightDisclosures() {
    StringBuilder list = new StringBuilder("[");
    for (int item = 1; item <= 8; item++) {
      list.append(item == 1 ? "" : ",")
          .append(
              "{\"code\":\"NJA-13-%d\",\"title\":\"题\",\"text\":\"文\",\"article\":\"条\"}"
                  .formatted(item));
    }
    return list.append("]").toString();
  }

  private static HttpResponse<String> assertAnnounced(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonObject lot = json(answer);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith(API + "/lots/" + lot.getString("id"));
    assertThat(lot.getString("state")).isEqualTo("ANNOUNCED");
    assertThat(lot.getInt("paddles")).isZero();
    assertThat(lot.getString("ruleSetId")).isEqualTo("DRILL-2026-4");
    assertThat(lot.getInt("depositFen")).isEqualTo(10_000_000);
    assertThat(lot.getInt("pictures")).isEqualTo(1);
    assertThat(lot.getJsonArray("disclosures")).hasSize(11);
    assertThat(lot.getJsonArray("warnings")).hasSize(8);
    return answer;
  }

  private static void assertLotShowsItsProperty(JsonObject lot, String propertyId) {
    JsonObject shown = json(get(API + "/lots/" + lot.getString("id"), null));
    JsonObject property = shown.getJsonObject("property");
    assertThat(property.getString("propertyId")).isEqualTo(propertyId);
    assertThat(property.getInt("areaM2x100")).isEqualTo(8950);
    assertThat(property.getJsonObject("lease").getString("outcome")).isEqualTo("WITH_LEASE");
    JsonObject answered = property.getJsonObject("review").getJsonArray("asked").getJsonObject(0);
    assertThat(answered.getString("answeredAt")).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(property.toString()).doesNotContain("某银行", "钟", "甲");
    assertThat(shown.getJsonArray("disclosures").getJsonObject(10).getString("text"))
        .contains(property.getString("sha256"));
    assertThat(shown.getString("termsSha256")).isEqualTo(lot.getString("termsSha256"));
    String picture = API + "/lots/" + lot.getString("id") + "/pictures/1";
    assertThat(get(picture, null).body()).contains("<rect");
    assertProblem(put(picture, "chen", "image/svg+xml", "<svg/>"), 409, "PROPERTY_ANNOUNCED");
  }

  private static void assertTheEngineOpensItWithoutPaddles(String lotId) {
    String records = API + "/lots/" + lotId + "/records";
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonObject page = json(get(records, null));
    while (page.getInt("lastSeq") < 1 && System.nanoTime() < deadline) {
      page = json(get(records, null));
    }
    assertThat(page.getJsonArray("records"))
        .extracting(record -> record.asJsonObject().getString("kind"))
        .containsExactly("LOT_OPENED");
  }

  @Test
  void namesAllThatIsWrongWithALotAtOnce() {
    String wrong = LOT.replace("演练车位", " ").replace("70000", "1").replace("60000", "1");
    HttpResponse<String> answer = post("/lots", "chen", wrong);

    assertProblem(answer, 400, "INVALID_FIELD");
    assertThat(json(answer).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("reason"))
        .containsExactly("INVALID_FIELD", "START_PRICE_TOO_LOW", "BIDDING_TOO_SHORT");
  }

  @ParameterizedTest(name = "{0} {1} as {2}: {4} {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /lots?page=0            |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?page=1001         |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?size=x            |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?minFen=1e30       |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?minFen=-1         |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?state=GONE        |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?court=nowhere     |      |    | 400 | INVALID_FIELD",
        "GET  | /lots?q=%00             |      |    | 400 | INVALID_FIELD",
        "GET  | /lots/none              |      |    | 404 | NOT_FOUND",
        "GET  | /nowhere                |      |    | 404 | NOT_FOUND",
        "POST | /lots                   |      | {} | 401 | UNAUTHENTICATED",
        "POST | /lots                   | li   | {} | 403 | FORBIDDEN",
        "POST | /lots                   | chen | {} | 400 | INVALID_FIELD",
        "POST | /lots                   | chen | {  | 400 | MALFORMED_JSON",
        "POST | /lots                   | chen | [] | 400 | INVALID_FIELD",
        "POST | /time                   | chen | {} | 405 | METHOD_NOT_ALLOWED",
        "POST | /cases                  | chen | {} | 400 | INVALID_FIELD",
        "GET  | /cases                  | li   |    | 403 | FORBIDDEN",
        "GET  | /cases/none             | chen |    | 404 | NOT_FOUND"
      })
  void answersWhatIsWrongWithAProblem(
      String verb,
      String path,
      @Nullable String persona,
      @Nullable String body,
      int status,
      String reason) {
    HttpRequest.Builder request = request(API + path, persona);
    HttpResponse<String> answer =
        verb.equals("GET")
            ? send(request)
            : send(
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(String.valueOf(body))));
    assertProblem(answer, status, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"70000\"", "1e30", "70000.5", "-1", "9007199254740992", "null", "true"})
  void takesAnAmountAsAWholeNumberOnly(String amount) {
    assertProblem(post("/lots", "chen", LOT.replace("70000,", amount + ",")), 400, "INVALID_FIELD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auction/api/application.wadl",
        "/auction/application.wadl",
        "/auction/api/lots/application.wadl"
      })
  void keepsTheWadlToItself(String address) {
    assertProblem(get(address, null), 404, "NOT_FOUND");
    assertThat(
            send(request("/auction/api/lots", null).method("OPTIONS", BodyPublishers.noBody()))
                .body())
        .doesNotContain("wadl");
  }

  @Test
  void sellsToWhoeverEnrolledPaidAndBid() {
    new SaleJourney(TOKENS, HTTP).run();
  }

  @Test
  void findsThePriceOfAPropertyThatHadNone() throws IOException, InterruptedException {
    new PriceJourney(TOKENS, HTTP).run();
  }

  @Test
  void offersAnUnsoldPropertyInASecondRound() {
    new RoundsJourney(TOKENS, HTTP).run();
  }

  @Test
  void sellsAThingInOneAuctionAtATime() {
    new UnitsJourney(TOKENS, HTTP).run();
  }

  @Test
  void sellsWhatIsNoHomeByTheTableOfItsKind() {
    new KindsJourney(TOKENS, HTTP).run();
  }

  @Test
  void saysThatItIsReady() {
    assertThat(get("/health/ready", null).body()).contains("auction.ready", "\"UP\"");
    JsonObject time = json(get(API + "/time", null));
    assertThat(time.getString("now")).endsWith("Z");
  }

  private static Map<String, Object> operations(String yaml) {
    Map<String, Map<String, Map<String, Object>>> document =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    Map<String, Object> operations = new TreeMap<>();
    document
        .getOrDefault("paths", Map.of())
        .forEach(
            (path, item) -> {
              TreeSet<String> verbs = new TreeSet<>(item.keySet());
              verbs.remove("parameters");
              operations.put(path, verbs);
            });
    return operations;
  }

  private static HttpResponse<String> get(String address, @Nullable String persona) {
    return send(request(address, persona));
  }

  private static HttpResponse<String> post(String path, String persona, String body) {
    return send(
        request(API + path, persona)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(dated(body))));
  }

  private static HttpResponse<String> put(
      String address, String persona, String type, String body) {
    return send(
        request(address, persona)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofString(dated(body))));
  }

  private static HttpRequest.Builder request(String address, @Nullable String persona) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningStores.SITE + address))
            .timeout(Duration.ofSeconds(60));
    return persona == null ? request : request.header("Authorization", "Bearer " + token(persona));
  }

  /** A cold provider on a busy machine may be slower than its client waits for it. */
  private static String token(String persona) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        return TOKENS.tokenFor(persona);
      } catch (UncheckedIOException late) {
        if (System.nanoTime() > deadline) {
          throw late;
        }
      }
    }
  }

  /** {@code @10} in a body is the day ten days ago. */
  private static String dated(String body) {
    return Pattern.compile("@([0-9]+)")
        .matcher(body)
        .replaceAll(
            ago ->
                LocalDate.now(ZoneOffset.UTC).minusDays(Long.parseLong(ago.group(1))).toString());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError("no answer", fault);
    }
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).getString("reason")).as(answer.body()).isEqualTo(reason);
  }
}
