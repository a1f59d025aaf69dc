package org.fachui.registry;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.KafkaSender;
import org.fachui.platform.events.Message;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerClient;
import org.fachui.registry.bureaus.BureauFault;
import org.fachui.registry.bureaus.MisbehavingBureau;
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
class RegistryArquillianIT {
  private static final TokenClient TOKENS = new TokenClient(RunningStores.ISSUER);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final MisbehavingBureau BUREAUS = RunningStores.BUREAUS;
  private static final String API = "/registry/api";

  @Deployment(testable = false)
  static WebArchive registry() {
    File war = new File(System.getProperty("registry.war", "target/registry.war"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, war);
  }

  @Test
  void saysThatItIsReady() {
    assertThat(get("/health/ready", null).body()).contains("registry.ready", "\"UP\"");
    assertThat(json(get(API + "/time", null)).getString("now")).endsWith("Z");
  }

  @Test
  void offersThePathsOfItsContractAndNoOther() throws IOException {
    Map<String, Object> offered = new TreeMap<>();
    operations(get("/openapi", null).body())
        .forEach((path, verbs) -> offered.put(path.replaceFirst("^(/registry)?/api", ""), verbs));

    assertThat(offered).isEqualTo(operations(Files.readString(Path.of("api/openapi.yaml"))));
  }

  @Test
  void aPaidLotBecomesACertificateAndEachSeesOnlyTheOwn() {
    BUREAUS.listener = (bureau, id, text) -> assertThat(notice(text).statusCode()).isEqualTo(202);
    BUREAUS.faults =
        id ->
            id.contains("-ENTRY-")
                ? BureauFault.SAYS_ENTERED_TOO_EARLY
                : id.contains("-TAX-PAID-") ? BureauFault.CUT_AFTER_TAKING : BureauFault.NONE;
    UUID lot = UUID.randomUUID();
    RunningStores.SALES.records.put(lot, StatedSales.served(lot, "li"));
    tell("paid", lot);

    JsonObject opened = until(mine -> mine.getJsonArray("transfers").size() == 1, "/my/transfers");
    String id = opened.getJsonArray("transfers").getJsonObject(0).getString("transferId");
    String address = API + "/transfers/" + id;
    assertThat(get(address, "chen").statusCode()).isEqualTo(200);
    assertProblem(get(address, "chen2"), 404, "NOT_FOUND");
    assertProblem(get(address, "zhang"), 404, "NOT_FOUND");
    assertProblem(get(address, null), 401, "UNAUTHENTICATED");
    assertProblem(get(address + "/certificate", "li"), 409, "NOT_CERTIFIED");
    assertProblem(post(address + "/confirmation", "zhang", ""), 404, "NOT_FOUND");
    assertThat(post(address + "/confirmation", "li", "").statusCode()).isEqualTo(200);

    JsonObject done = until(all -> all.getString("state").equals("DONE"), "/transfers/" + id);
    assertThat(BUREAUS.titles)
        .extracting(MisbehavingBureau.Title::entryNo)
        .containsExactly(done.getJsonObject("certificate").getString("entryNo"));
    assertThat(json(get(address + "/certificate", "li")).getString("document")).isEqualTo("owner");
    assertThat(json(get(address + "/messages", "zhao")).getJsonArray("messages"))
        .hasSizeGreaterThan(20);
    assertProblem(post(address + "/steps/ENTRY/return", "chen", ""), 409, "WRONG_STATE");
    assertProblem(post(address + "/halt", "chen", "{\"reason\":\"no\"}"), 403, "FORBIDDEN");
    assertProblem(post(address + "/halt", "zhao", "{\"reason\":\"\"}"), 400, "INVALID_FIELD");
  }

  @Test
  void aNoticeThatIsNotSignedOrNotOursChangesNothing() {
    assertProblem(send(notice("{}", "0".repeat(64))), 401, "BAD_SIGNATURE");
    assertProblem(notice("{}"), 400, "INVALID_FIELD");
    String strange = "{\"bureau\":\"land\",\"messageId\":\"somebody-elses-1\"}";
    assertThat(notice(strange).statusCode()).isEqualTo(200);
  }

  @Test
  void aReviewIsSeenByItsCourtAndByServices() {
    String unit = "330106002003GB12345F00010001";
    String asked = "{\"unitCode\":\"" + unit + "\",\"caseNo\":\"(2026)浙0106执1234号\"}";
    assertProblem(post(API + "/reviews", "zhao", asked), 403, "FORBIDDEN");
    String others = asked.replace("浙0106", "沪0115");
    assertProblem(post(API + "/reviews", "chen", others), 422, "OTHER_COURTS_NUMBER");
    assertProblem(post(API + "/reviews", "chen", asked.replace("GB", "XB")), 400, "INVALID_FIELD");
    HttpResponse<String> opened = post(API + "/reviews", "chen", asked);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    String path = API + "/reviews/" + json(opened).getString("reviewId");

    PeerClient peer =
        new PeerClient(URI.create(RunningStores.SITE), RunningStores.PEERS_KEY, Instant::now);
    assertThat(peer.get(path).json().getString("unitCode")).isEqualTo(unit);
    assertThat(json(get(path, "zhao")).getJsonArray("asked")).hasSize(8);
    assertProblem(get(path, "chen2"), 404, "NOT_FOUND");
    assertProblem(get(path, "li"), 403, "FORBIDDEN");
    assertProblem(get(path, null), 401, "UNAUTHENTICATED");
    PeerClient stranger = new PeerClient(URI.create(RunningStores.SITE), "no key", Instant::now);
    assertThat(stranger.get(path).json().getString("reason")).isEqualTo("BAD_SIGNATURE");
    untilAnswered(path);
  }

  /** Threads of the service ask behind the review. */
  private static void untilAnswered(String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (get(path, "chen").body().contains("AWAITED")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      pause();
    }
    assertThat(get(path, "chen").body()).contains("ANSWERED", "\"answeredAt\":\"20");
  }

  @Test
  void aServiceAsksForEligibilityAndNobodyElse() {
    String body =
        "{\"residentId\":\"11010519491231002X\",\"court\":\"浙0106\","
            + "\"unitCode\":\"330106002003GB12345F00010001\"}";
    assertProblem(post(API + "/eligibility", "chen", body), 401, "BAD_SIGNATURE");
    PeerClient peer =
        new PeerClient(URI.create(RunningStores.SITE), RunningStores.PEERS_KEY, Instant::now);
    PeerAnswer answer = peer.post("/registry/api/eligibility", read(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().getString("answer")).isIn("ELIGIBLE", "RESTRICTED", "UNKNOWN");
    assertThat(Instant.parse(answer.json().getString("asOf"))).isAfter(Instant.EPOCH);
  }

  @Test
  void taxesAreEstimatedForTheCourtsPeople() {
    String sale =
        "{\"unitCode\":\"330106002003GB12345F00010001\",\"priceFen\":200000000,"
            + "\"on\":\"2026-11-22\",\"areaM2x100\":8900,\"buyerHomes\":\"FIRST\","
            + "\"sellerHeldSince\":\"2016-05-03\"}";
    String address = API + "/taxes/estimate";
    JsonObject estimate = json(post(address, "chen", sale));
    assertThat(estimate.getInt("totalFen")).isEqualTo(8_000_000);
    assertThat(estimate.getInt("reimbursementFen")).isEqualTo(6_000_000);
    assertThat(estimate.getJsonArray("lines")).hasSize(7);
    assertProblem(post(address, "li", sale), 403, "FORBIDDEN");
    String early = sale.replace("2026-11-22", "2021-08-31");
    assertProblem(post(address, "chen", early), 422, "NO_TAX_TABLE");
    assertProblem(post(address, "chen", sale.replace("200000000", "0")), 400, "INVALID_FIELD");
  }

  private static void tell(String what, UUID lot) {
    try (var sender = new KafkaSender(TestStores.shared().kafka().bootstrap(), "test")) {
      CloudEvent event =
          new CloudEvent(
              lot + ":" + what,
              "/auction",
              "org.fachui.auction.lot." + what,
              lot.toString(),
              Instant.EPOCH,
              Map.of(),
              "{\"lotId\":\"" + lot + "\"}");
      sender.send(List.of(Message.of("auction.lots", lot.toString(), event)));
    }
  }

  /** What the buyer sees, once it is so. */
  private static JsonObject until(Predicate<JsonObject> so, String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      JsonObject seen = json(get(API + path, "li"));
      if (so.test(seen)) {
        return seen;
      }
      assertThat(System.nanoTime()).as(() -> "it stays " + seen).isLessThan(deadline);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpResponse<String> notice(String body) {
    return send(notice(body, MisbehavingBureau.sign(body)));
  }

  private static HttpRequest.Builder notice(String body, String signature) {
    return request(API + "/bureau/notices", null)
        .header("Content-Type", "application/json")
        .header("Fachui-Signature", signature)
        .POST(BodyPublishers.ofString(body));
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

  private static HttpResponse<String> post(String address, String persona, String body) {
    return send(
        request(address, persona)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
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
    return read(answer.body());
  }

  private static JsonObject read(String text) {
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
