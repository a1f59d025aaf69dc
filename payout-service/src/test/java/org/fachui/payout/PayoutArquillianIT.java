package org.fachui.payout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.platform.peers.PeerClient;
import org.fachui.proof.payout.ProofReport.Verified;
import org.fachui.proof.payout.ProofVerifier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The WAR as it is delivered, in Payara Micro, over HTTP. */
@ExtendWith({RunningStores.class, ArquillianExtension.class})
class PayoutArquillianIT {
  private static final TokenClient TOKENS = new TokenClient(RunningStores.ISSUER);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String API = "/payout/api";
  private static final String POOL = "{\"caseNo\":\"(2026)浙0106执%d号\",\"court\":\"浙0106\"}";

  @Deployment(testable = false)
  static WebArchive payout() {
    File war = new File(System.getProperty("payout.war", "target/payout.war"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, war);
  }

  @Test
  void saysThatItIsReady() {
    assertThat(get("/health/ready", null).body()).contains("payout.ready", "\"UP\"");
    assertThat(json(get(API + "/time", null)).getString("now")).endsWith("Z");
  }

  @Test
  void offersThePathsOfItsContractAndNoOther() throws IOException {
    Map<String, Object> offered = new TreeMap<>();
    operations(get("/openapi", null).body())
        .forEach((path, verbs) -> offered.put(path.replaceFirst("^(/payout)?/api", ""), verbs));

    assertThat(offered).isEqualTo(operations(Files.readString(Path.of("api/openapi.yaml"))));
  }

  @Test
  void opensAPoolOnceForItsCourtOnly() {
    JsonObject opened = json(post("/pools", "chen", POOL.formatted(11)));

    assertThat(json(post("/pools", "chen", POOL.formatted(11)))).isEqualTo(opened);
    String address = API + "/pools/" + opened.getString("poolId");
    assertThat(get(address, "qian").statusCode()).isEqualTo(200);
    assertThat(get(address, "zheng").statusCode()).isEqualTo(200);
    assertProblem(get(address, "chen2"), 404, "NOT_FOUND");
    assertProblem(get(address, "li"), 403, "FORBIDDEN");
    assertProblem(get(address, null), 401, "UNAUTHENTICATED");
    assertProblem(post("/pools", "qian", POOL.formatted(11)), 403, "FORBIDDEN");
    assertProblem(post("/pools", "chen2", POOL.formatted(11)), 422, "OTHER_COURTS_NUMBER");
    assertProblem(post("/pools", "chen", "{}"), 400, "INVALID_FIELD");
  }

  @Test
  void aDecisionAboutMoneyIsReadWholeAndAboutWhatIsThere() {
    JsonObject opened = json(post("/pools", "chen", POOL.formatted(14)));
    String pool = "/pools/" + opened.getString("poolId");
    String id = "0190a000-0000-7000-8000-000000000001";
    for (String things : List.of("/held-prices", "/halts", "/incidents")) {
      HttpResponse<String> none = get(API + pool + things, "qian");
      assertThat(none.body()).as(things).isEqualTo("[]");
      assertThat(none.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertProblem(get(API + pool + "/held-prices", "chen2"), 404, "NOT_FOUND");
    assertProblem(get(API + pool + "/halts", "chen2"), 404, "NOT_FOUND");
    assertProblem(get(API + pool + "/incidents", "chen2"), 403, "FORBIDDEN");
    String price = pool + "/held-prices/" + id + "/PRICE/decision";
    assertProblem(put(price, "qian", "{}"), 400, "INVALID_FIELD");
    String wrong = "{\"decision\":\"CANCEL\",\"fen\":0,\"reason\":\" \",\"documentSha256\":\"x\"}";
    HttpResponse<String> all = put(price, "qian", wrong);
    assertProblem(all, 400, "INVALID_FIELD");
    assertThat(json(all).getJsonArray("faults")).hasSize(4);
    assertProblem(put(price, "qian", "{\"decision\":\"GIVE\",\"fen\":1}"), 400, "INVALID_FIELD");
    assertProblem(put(price, "qian", "{\"fen\":\"all\"}"), 400, "INVALID_FIELD");
    String whole =
        "{\"decision\":\"%s\",\"fen\":1,\"reason\":\"r\",\"documentSha256\":\""
            + "ab".repeat(32)
            + "\"}";
    assertProblem(put(price, "qian", whole.formatted("RETURN")), 404, "NOT_FOUND");
    assertProblem(put(price, "qian", whole.formatted("CANCEL")), 400, "INVALID_FIELD");
    assertProblem(
        put(price.replace("PRICE", "OTHER"), "qian", whole.formatted("STAY")), 404, "NOT_FOUND");
    assertProblem(post(price + "/approval", "sun", "{}"), 400, "INVALID_FIELD");
    String halt = pool + "/halts/" + id + "/decision";
    assertProblem(put(halt, "qian", whole.formatted("CANCEL")), 404, "NOT_FOUND");
    assertProblem(put(halt, "qian", whole.formatted("RETURN")), 400, "INVALID_FIELD");
  }

  @Test
  void countsACreditOnceAndProvesIt() {
    JsonObject opened = json(post("/pools", "chen", POOL.formatted(12)));
    String notice = credit("e-12", opened.getString("virtualNo"), 170_000);

    assertProblem(notice(notice, "0".repeat(64)), 401, "BAD_SIGNATURE");
    assertProblem(notice("{}", sign("{}")), 400, "INVALID_FIELD");
    assertThat(notice(notice, sign(notice)).statusCode()).isEqualTo(201);
    assertThat(notice(notice, sign(notice)).statusCode()).isEqualTo(200);
    String other = notice.replace("170000", "170001");
    assertProblem(notice(other, sign(other)), 409, "ENTRY_CHANGED");

    String address = API + "/pools/" + opened.getString("poolId");
    JsonObject pool = json(get(address, "chen"));
    assertThat(pool.getJsonObject("equation").getInt("poolFen")).isEqualTo(170_000);
    assertThat(pool.getInt("residualFen")).isZero();
    assertThat(pool.getInt("arrivals")).isEqualTo(1);
    assertProblem(get(address + "/proof", "chen"), 403, "FORBIDDEN");
    byte[] proof = get(address + "/proof", "zheng").body().getBytes(StandardCharsets.UTF_8);
    assertThat(ProofVerifier.verify(new ByteArrayInputStream(proof)))
        .isInstanceOfSatisfying(
            Verified.class,
            verified -> {
              assertThat(verified.statement().equation().undistributedFen()).isEqualTo(170_000);
              assertThat(verified.statement().transfers()).isEqualTo(1);
            });
  }

  @Test
  void asksForADepositForAnotherServiceOnly() {
    String path = API + "/deposits/0190a000-0000-7000-8000-00000000000d";
    String terms =
        """
        {"lotId":"0190a000-0000-7000-8000-00000000000c","court":"浙0106","caseNo":"（2026）浙0106执13号",
         "fen":500,"closesAt":"2026-11-20T03:00:00Z"}
        """;
    assertProblem(get(path, "chen"), 401, "BAD_SIGNATURE");
    assertProblem(send(request(path, null)), 401, "BAD_SIGNATURE");
    var peer =
        new PeerClient(URI.create(RunningStores.SITE), RunningStores.PEERS_KEY, Instant::now);
    JsonObject body = object(terms);
    assertThat(peer.get(path).status()).isEqualTo(404);
    assertThat(peer.put(path, body).status()).isEqualTo(201);
    JsonObject asked = peer.put(path, body).json();
    assertThat(asked.getString("state")).isEqualTo("AWAITED");

    String notice = credit("e-13", asked.getString("virtualNo"), 500);
    assertThat(notice(notice, sign(notice)).statusCode()).isEqualTo(201);
    assertThat(peer.get(path).json().getString("state")).isEqualTo("CONFIRMED");
    String pools = API + "/pools?caseNo=" + URLEncoder.encode("(2026)浙0106执13号", UTF_8);
    assertThat(get(pools, "chen").body()).isEqualTo("[]");
  }

  @Test
  void tellsAStrangerNothingOfAClaim() {
    String request =
        "{\"caseNo\":\"(2026)浙0106执14号\",\"registeredNo\":\"A1\",\"residentId\":\"1\"}";
    assertProblem(post("/claims/status", null, request), 404, "NO_SUCH_CLAIM");
    for (int i = 0; i < 9; i++) {
      post("/claims/status", null, request);
    }
    assertProblem(post("/claims/status", null, request), 429, "TOO_MANY_REQUESTS");
  }

  private static String credit(String entry, String virtualNo, long fen) {
    return """
    {"bank":"102","accountNo":"102-COURT","entryRef":"%s","virtualNo":"%s","fen":%d,"payer":"某某",
     "reference":"","at":"2026-11-20T02:00:00Z","date":"2026-11-20"}
    """
        .formatted(entry, virtualNo, fen);
  }

  private static HttpResponse<String> notice(String body, String signature) {
    return send(
        request(API + "/bank/notices", null)
            .header("Content-Type", "application/json")
            .header("Fachui-Signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String sign(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(RunningStores.BANK_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException fault) {
      throw new AssertionError(fault);
    }
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

  private static HttpResponse<String> post(String path, @Nullable String persona, String body) {
    return send(
        request(API + path, persona)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> put(String path, String persona, String body) {
    return send(
        request(API + path, persona)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
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
    return object(answer.body());
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).getString("reason")).as(answer.body()).isEqualTo(reason);
  }
}
