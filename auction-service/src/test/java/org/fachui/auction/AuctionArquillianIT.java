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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fachui.devstack.identity.TokenClient;
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
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> put(
      String address, String persona, String type, String body) {
    return send(
        request(address, persona).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
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
