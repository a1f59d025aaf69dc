package org.fachui.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestKeys;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.enrolment.engine.TestPeers;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerClient;
import org.fachui.proof.merkle.ConsistencyProof;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** From enrolment to service of the ruling, over HTTP, with everybody who may not in between. */
final class SaleJourney {
  private static final String API = "/auction/api";
  private static final String BANK = BankNumber.withCheckDigit("10233100001").text();
  private static final String NUMBER = "（2026）浙0106执99999999号之一";
  private static final PeerClient PEER =
      new PeerClient(URI.create(RunningStores.SITE), TestPeers.KEY, Instant::now);

  private final TokenClient tokens;
  private final HttpClient http;
  private final UUID lot;
  private JsonObject withBid = JsonValue.EMPTY_JSON_OBJECT;

  SaleJourney(TokenClient tokens, HttpClient http) {
    this.tokens = tokens;
    this.http = http;
    this.lot =
        AnnouncedLot.publish(new TestDatabase(RunningStores.AUCTION), Duration.ofSeconds(40));
  }

  void run() {
    String enrolment = enrols();
    refuses();
    qualifies(enrolment);
    bids();
    ends();
    pays();
    awaitsTheApproval();
    rules();
    serves();
  }

  private String enrols() {
    HttpResponse<String> enrolled = post("/enrolments", "li", person("李明", id("19900307", 1)));

    assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(201);
    assertThat(enrolled.body()).doesNotContain("李明", "330106", "1380000");
    JsonObject own = json(enrolled);
    assertThat(own.getString("state")).isEqualTo("AWAITING_DEPOSIT");
    assertThat(own.getString("virtualNo")).hasSize(20);
    assertThat(post("/enrolments", "li", person("李明", id("19900307", 1))).statusCode())
        .isEqualTo(200);
    assertThat(get("/enrolments/mine", "li").body()).contains(own.getString("enrolmentId"));
    assertThat(send("/my/enrolments", "li", null).body()).contains(own.getString("enrolmentId"));
    assertThat(send("/my/enrolments", "wang", null).body()).isEqualTo("[]");
    assertProblem(get("/enrolments/mine", "wang"), 404, "NOT_FOUND");
    assertProblem(get("/enrolments/mine", "chen"), 403, "FORBIDDEN");
    assertProblem(get("/enrolments/mine", null), 401, "UNAUTHENTICATED");
    return own.getString("enrolmentId");
  }

  private void refuses() {
    assertProblem(post("/enrolments", "chen", person("陈", id("19900307", 2))), 403, "FORBIDDEN");
    HttpResponse<String> invalid = post("/enrolments", "wang", person("王", "33010619900307"));
    assertProblem(invalid, 400, "INVALID_FIELD");
    assertThat(json(invalid).getJsonArray("faults")).hasSize(2);
    HttpResponse<String> young = post("/enrolments", "wang", person("王小", id("20200307", 2)));
    assertProblem(young, 422, "UNDER_AGE");
    assertThat(json(young).getString("rule")).isEqualTo("NJA-14");
    assertThat(json(young).getJsonObject("accepted").getInt("ageMin")).isEqualTo(18);
    String declared =
        "{\"residentId\":\"%s\",\"connection\":\"NEAR_RELATIVE\"}".formatted(id("19900307", 3));
    String courts = "/courts/%s/connected-persons";
    assertThat(send(courts.formatted("浙0106"), "chen", declared).statusCode()).isEqualTo(201);
    assertThat(send(courts.formatted("浙0106"), "chen", declared).statusCode()).isEqualTo(200);
    assertProblem(send(courts.formatted("浙0106"), "chen2", declared), 404, "NOT_FOUND");
    HttpResponse<String> relative = post("/enrolments", "wang", person("王芳", id("19900307", 3)));
    assertProblem(relative, 422, "CONNECTED_PERSON");
    assertThat(json(relative).getString("article")).contains("第三十四条");
    RunningStores.PEERS.eligibility(id("19900307", 4), "RESTRICTED");
    assertProblem(post("/enrolments", "wang", person("王强", id("19900307", 4))), 422, "RESTRICTED");
  }

  private void qualifies(String enrolment) {
    RunningStores.PEERS.arrived(enrolment, "CONFIRMED", AnnouncedLot.DEPOSIT);
    JsonObject own = awaited("/enrolments/mine", "li", json -> has(json, "state", "QUALIFIED"));

    assertThat(own.getString("paddle")).matches("P[0-9]{4}");
    assertThat(get("/records", null).body())
        .contains(own.getString("paddle"))
        .doesNotContain("\"li\"");
    assertThat(PEER.get(API + "/lots/" + lot + "/settlement").status()).isEqualTo(409);
    assertProblem(get("/settlement", null), 401, "BAD_SIGNATURE");
    assertProblem(get("/sale", "zhao"), 401, "BAD_SIGNATURE");
    assertProblem(get("/confirmation", null), 409, "NOT_CLOSED");
    assertProblem(get("/due", "li"), 409, "NOT_CLOSED");
  }

  private void bids() {
    JsonObject before = json(get("/head", null));
    JsonObject state = json(get("/state", null));
    String bid = "{\"amountFen\":%d,\"epoch\":%d}".formatted(10_000, state.getInt("epoch"));
    HttpResponse<String> answer =
        exchange(
            request("/lots/" + lot + "/bids", "li")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", TestKeys.fresh().toString())
                .POST(BodyPublishers.ofString(bid)),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    withBid = json(get("/head", null));
    assertExtends(before, withBid);
  }

  private void ends() {
    JsonObject confirmation = awaited("/confirmation", null, json -> json.containsKey("buyer"));
    assertExtends(withBid, json(get("/head", null)));

    assertThat(confirmation.getString("buyer")).isEqualTo("李明");
    assertThat(confirmation.getInt("priceFen")).isEqualTo(10_000);
    HttpResponse<byte[]> pdf =
        exchange(request("/lots/" + lot + "/confirmation.pdf", null), BodyHandlers.ofByteArray());
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    JsonObject settled = PEER.get(API + "/lots/" + lot + "/settlement").json();
    assertThat(settled.getString("result")).isEqualTo("SOLD");
    assertThat(settled.getJsonArray("enrolmentIds")).hasSize(1);
    assertThat(settled.getString("winnerEnrolmentId"))
        .isEqualTo(settled.getJsonArray("enrolmentIds").getString(0));
    assertThat(json(get("/enrolments/mine", "li")).getString("state")).isEqualTo("WON");
  }

  private void assertExtends(JsonObject earlier, JsonObject later) {
    int first = earlier.getInt("treeSize");
    int second = later.getInt("treeSize");
    assertThat(second).isGreaterThan(first);
    Hash firstRoot = Hash.ofHex(earlier.getString("lotRoot"));
    Hash secondRoot = Hash.ofHex(later.getString("lotRoot"));
    JsonObject answer = json(get("/consistency?first=" + first + "&second=" + second, null));
    List<Hash> path =
        answer.getJsonArray("path").getValuesAs(JsonString.class).stream()
            .map(step -> Hash.ofHex(step.getString()))
            .toList();

    assertThat(answer.getString("lot")).isEqualTo(lot.toString());
    assertThat(answer.getInt("first")).isEqualTo(first);
    assertThat(answer.getInt("second")).isEqualTo(second);
    var proof = new ConsistencyProof(first, second, path);
    assertThat(proof.holds(firstRoot, secondRoot)).isTrue();
    assertThat(proof.holds(Hash.of(new byte[0]), secondRoot)).isFalse();
    assertThat(proof.holds(firstRoot, Hash.of(new byte[0]))).isFalse();
  }

  private void pays() {
    JsonObject due = awaited("/due", "li", json -> json.containsKey("fen"));
    assertThat(due.getInt("fen")).isEqualTo(9_000);
    assertProblem(get("/due", "wang"), 404, "NOT_FOUND");
    assertProblem(get("/outcome", "wang"), 404, "NOT_FOUND");
    assertProblem(get("/outcome", "chen2"), 404, "NOT_FOUND");
    assertProblem(post("/ruling", "zhao", ruling(NUMBER)), 409, "OUT_OF_ORDER");
    RunningStores.PEERS.met(lot.toString());
    awaited("/due", "li", json -> has(json, "state", "MET"));
    assertThat(json(get("/outcome", "li")).getString("state")).isEqualTo("PAID");
  }

  /** As if its notice had named an authority that must approve (EQ-15). */
  private void awaitsTheApproval() {
    String given = "{\"granted\":true,\"number\":\"批复1号\",\"documentSha256\":\"%s\",\"on\":\"%s\"}";
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    String approval = given.formatted("ab".repeat(32), today);
    assertThat(json(get("/approval", "li")).getString("state")).isEqualTo("NOT_NEEDED");
    assertProblem(post("/approval", "chen", approval), 409, "NO_APPROVAL_NEEDED");
    TestDatabase database = new TestDatabase(RunningStores.AUCTION);
    database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on, recorded_at,
          recorded_by)
        SELECT l.id, l.property_id, 1, 1, 1, '{甲,乙,丙}', '2026-01-01', now(), 'zhao' FROM lots l WHERE l.id = ?
        """,
        lot);
    database.run(
        """
        INSERT INTO notices (lot_id, property_id, decision_id, channel, platform_chosen_by, notifications, snapshot,
          snapshot_sha256)
        SELECT id, property_id, id, '报', 'COURT', '[]', '{"particulars":{"approvalBy":"某监督管理局"}}', ''
        FROM lots WHERE id = ?
        """,
        lot);
    HttpResponse<String> early = post("/ruling", "zhao", ruling(NUMBER));
    assertProblem(early, 422, "AWAITING_APPROVAL");
    assertThat(json(early).getString("rule")).isEqualTo("EQ-15");
    assertThat(json(get("/approval", "chen")).getString("authority")).isEqualTo("某监督管理局");
    assertProblem(get("/approval", "wang"), 404, "NOT_FOUND");
    assertProblem(post("/approval", "zhao", approval), 403, "FORBIDDEN");
    assertProblem(post("/approval", "chen2", approval), 404, "NOT_FOUND");
    assertProblem(
        post("/approval", "chen", given.formatted("ab".repeat(32), "2020-01-01")),
        400,
        "INVALID_FIELD");
    HttpResponse<String> recorded = post("/approval", "chen", approval);
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    assertThat(json(recorded).getString("state")).isEqualTo("GRANTED");
    assertProblem(post("/approval", "chen", approval), 409, "APPROVAL_RECORDED");
  }

  private void rules() {
    assertProblem(post("/ruling", "chen", ruling(NUMBER)), 403, "FORBIDDEN");
    assertProblem(post("/ruling", "zhao", ruling("1")), 400, "INVALID_FIELD");
    assertProblem(post("/ruling", "zhao", ruling("（2026）川0105执1号")), 422, "OTHER_COURTS_NUMBER");
    assertProblem(post("/service", "chen", ""), 409, "OUT_OF_ORDER");
    HttpResponse<String> ruled = post("/ruling", "zhao", ruling(NUMBER));
    assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(201);
    assertThat(json(ruled).getJsonObject("ruling").getString("number")).isEqualTo(NUMBER);
    assertProblem(get("/ruling.pdf", "li"), 404, "NOT_FOUND");
    assertProblem(get("/ruling.pdf", "chen2"), 404, "NOT_FOUND");
    assertThat(get("/ruling.pdf", "chen").statusCode()).isEqualTo(200);
  }

  /** The list of connected persons is mended after the ruling. */
  private void isNotServedWhileTheBuyerIsDeclared() {
    String persons = "/courts/浙0106/connected-persons";
    String declared =
        "{\"residentId\":\"%s\",\"connection\":\"AGENCY_STAFF\"}".formatted(id("19900307", 1));
    HttpResponse<String> made = send(persons, "chen", declared);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    HttpResponse<String> refused = post("/service", "chen", "");
    assertProblem(refused, 422, "BUYER_CONNECTED");
    assertThat(refused.body())
        .contains("NJA-34", "第三十四条第四项", "UNQUALIFIED_BUYER")
        .doesNotContain(id("19900307", 1), "李明");
    assertThat(json(get("/outcome", "chen")).getString("state")).isEqualTo("RULED");
    String withdrawal = persons + "/" + json(made).getString("id") + "/withdrawal";
    assertThat(send(withdrawal, "chen", "").statusCode()).isEqualTo(200);
  }

  private void serves() {
    isNotServedWhileTheBuyerIsDeclared();
    HttpResponse<String> served = post("/service", "chen", "");
    assertThat(served.statusCode()).as(served.body()).isEqualTo(201);
    assertThat(json(served).getJsonObject("receipt").getString("channel"))
        .isEqualTo("PLATFORM_BOX");
    assertThat(get("/ruling.pdf", "li").statusCode()).isEqualTo(200);
    assertThat(send("/my/deliveries", "li", null).body()).contains(NUMBER);
    assertThat(send("/my/deliveries", "wang", null).body()).isEqualTo("[]");
    JsonObject sale = PEER.get(API + "/lots/" + lot + "/sale").json();
    assertThat(sale.getString("state")).isEqualTo("SERVED");
    assertThat(sale.getJsonObject("buyer").getString("residentId")).isEqualTo(id("19900307", 1));
    PeerAnswer standing = PEER.get(API + "/lots/" + lot + "/sale/standing");
    assertThat(standing.json().getString("state")).isEqualTo("SERVED");
    assertThat(standing.json().getString("servedAt")).endsWith("Z");
    assertThat(standing.text()).doesNotContain(id("19900307", 1), "buyer", "\"li\"");
    showsWhoOpenedTheIdentity();
  }

  /** Each time, and the looks at the standing not at all. */
  private void showsWhoOpenedTheIdentity() {
    HttpResponse<String> own = get("/enrolments/mine/identity-accesses", "li");
    assertThat(own.body()).contains("\"CONFIRMATION\"", "\"RULING\"", "\"TRANSFER\"");
    assertThat(own.body()).doesNotContain("\"by\"", "\"salt\"");
    assertThat(get("/enrolments/mine/identity-accesses", "wang").body()).isEqualTo("[]");
    HttpResponse<String> all = get("/identity-accesses", "zhao");
    assertThat(all.body()).contains("\"by\":\"zhao\"", "\"by\":\"service:registry-adapter\"");
    assertThat(send("/courts/%E6%B5%990106/identity-accesses", null, null).body())
        .contains(lot.toString(), "\"signature\"")
        .doesNotContain("\"by\"", "\"enrolmentId\"", "\"salt\"");
  }

  private static String id(String bornOn, int n) {
    return ResidentId.withCheckCharacter("330106" + bornOn + "%03d".formatted(n)).text();
  }

  private static String person(String name, String id) {
    return """
        {"name":"%s","residentId":"%s","phone":"13800000001","eServiceConsent":true,
         "address":"杭州市文三路1号","undertaking":true,
         "refund":{"name":"%s","bankNo":"%s","accountNo":"622200001111"}}
        """
        .formatted(name, id, name.length() > 1 ? name : "王芳", BANK);
  }

  private static String ruling(String number) {
    return "{\"number\":\"" + number + "\"}";
  }

  private static boolean has(JsonObject json, String member, String value) {
    return json.getString(member, "").equals(value);
  }

  private JsonObject awaited(String path, @Nullable String persona, Predicate<JsonObject> there) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      HttpResponse<String> answer = get(path, persona);
      if (answer.statusCode() == 200 && there.test(json(answer))) {
        return json(answer);
      }
      assertThat(System.nanoTime()).as(path + ": " + answer.body()).isLessThan(deadline);
      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
    }
  }

  private HttpResponse<String> get(String path, @Nullable String persona) {
    return send("/lots/" + lot + path, persona, null);
  }

  private HttpResponse<String> post(String path, String persona, String body) {
    return send("/lots/" + lot + path, persona, body);
  }

  private HttpResponse<String> send(String path, @Nullable String persona, @Nullable String body) {
    HttpRequest.Builder request = request(path, persona);
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return exchange(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, @Nullable String persona) {
    String encoded = path.replace("浙", "%E6%B5%99");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningStores.SITE + API + encoded))
            .timeout(Duration.ofSeconds(60));
    return persona == null
        ? request
        : request.header("Authorization", "Bearer " + tokens.tokenFor(persona));
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
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
    assertThat(json(answer).getString("reason")).as(answer.body()).isEqualTo(reason);
  }
}
