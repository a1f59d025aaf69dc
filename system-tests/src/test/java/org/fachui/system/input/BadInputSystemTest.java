package org.fachui.system.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.http.Answer;
import org.fachui.system.http.HttpConnection;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputSystemTest {

  private static final int HUNDRED_MB = 100 * 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(7));
  private SystemStack system;
  private UUID lot;
  private UUID closing;
  private long epoch;

  @BeforeAll
  void openALot() throws IOException {
    system = SystemStack.running();
    closing = publish("Closing", Duration.ofMinutes(1));
    lot = publish("Bad input", Duration.ofHours(2));
    assertThat(
            Waiting.until(
                Duration.ofSeconds(30),
                () -> system.lots().view(lot).filter(LotView::isOpen).isPresent()))
        .isTrue();
    epoch = system.lots().view(lot).orElseThrow().epoch();
  }

  private UUID publish(String title, Duration lasts) throws IOException {
    Map<String, Integer> ranks = Map.of("li", 0);
    return system
        .desk()
        .publish(new DrillLot(title, 1_000_000, 10_000, Duration.ofSeconds(1), lasts, ranks));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amountFen\":-1,\"epoch\":E}",
        "{\"amountFen\":0,\"epoch\":E}",
        "{\"amountFen\":1000000.5,\"epoch\":E}",
        "{\"amountFen\":1e30,\"epoch\":E}",
        "{\"amountFen\":1e999999999,\"epoch\":E}",
        "{\"amountFen\":\"1000000\",\"epoch\":E}",
        "{\"amountFen\":null,\"epoch\":E}",
        "{\"amountFen\":true,\"epoch\":E}",
        "{\"amountFen\":[1000000],\"epoch\":E}",
        "{\"amountFen\":{},\"epoch\":E}",
        "{\"amountFen\":9007199254740992,\"epoch\":E}",
        "{\"amountFen\":99999999999999999999999999,\"epoch\":E}",
        "{\"amountFen\":NaN,\"epoch\":E}",
        "{\"epoch\":E}",
        "{\"amountFen\":1000000}",
        "{\"amountFen\":1000000,\"epoch\":\"x\"}",
        "{\"amountFen\":1000000,\"epoch\":-1}",
        "{\"amountFen\":1000000,\"epoch\":0.5}",
        "{\"amountFen\":1000000,\"amountFen\":1010000,\"epoch\":E}",
        "",
        "null",
        "[]",
        "1000000",
        "\"\"",
        "{",
        "{\"amountFen\":1000000,\"epoch\":E}}",
        "\u0000",
        "\ufeff{}",
        "amountFen=1000000&epoch=1",
      })
  void aBidThatIsNoneIsAProblem(String body) throws IOException {
    assertProblem(askBoth(bid(keys.next().toString()).json(body.replace("E", "" + epoch))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "00000000-0000-0000-0000-000000000000",
        "7f9c24e8-3b12-4fef-91e0-5ce3f3b1a2c4",
        "7f9c24e83b127fef91e05ce3f3b1a2c4",
        "{7f9c24e8-3b12-7fef-91e0-5ce3f3b1a2c4}",
        "ffffffff-ffff-7fff-bfff-ffffffffffff",
        "018f0000-0000-7000-8000-000000000000",
      })
  void aKeyThatIsNoneIsAProblem(String key) throws IOException {
    assertProblem(askBoth(bid(key).json(good())));
  }

  @Test
  void aBidWithoutAnyKeyIsAProblem() throws IOException {
    Request keyless =
        Request.of("POST", "/auction/api/lots/" + lot + "/bids").bearing(system.tokens().of("li"));
    assertProblem(askBoth(keyless.json(good())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data"})
  void anotherContentTypeIsAProblem(String type) throws IOException {
    Answer answer = askBoth(bid(keys.next().toString()).carrying(type, good().getBytes(UTF_8)));

    assertProblem(answer);
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aBidForALotThatIsNotThereIsAProblem() throws IOException {
    UUID nowhere = UUID.fromString("00000000-0000-7000-8000-00000000ffff");
    Answer answer = askBoth(bid(nowhere, keys.next().toString()).json(good()));

    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertProblem(answer);
  }

  @Test
  void aBidForALotThatIsClosedIsAProblem() throws IOException {
    assertThat(
            Waiting.until(
                Duration.ofSeconds(100),
                () -> system.lots().view(closing).filter(LotView::isClosed).isPresent()))
        .isTrue();
    Answer answer = askBoth(bid(closing, keys.next().toString()).json(good()));

    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertProblem(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", "Accept-Language"})
  void aHeaderThatCannotBeReadIsAProblem(String name) throws IOException {
    String target = "/auction/api/lots/" + lot + "/state";
    Answer answer = system.site().ask(Request.get(target).with(name, "text/;q=x"));

    assertProblem(answer);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(name);
  }

  /**
   * What is not even HTTP never reaches a service: the container's parser shuts its door without a
   * word, ahead of filters and error pages. The bidders' door says what it is.
   */
  @Test
  void whatIsNotHttpIsTurnedAway() throws IOException {
    for (Request request :
        List.of(
            Request.get("/auction/api/lots/%00/events"),
            Request.get("/auction/api/lots/" + lot + "/bids").with("X-Odd", "\u00e9"),
            bid("\u00e9\u00e9\u00e9").json(good()),
            bid(keys.next().toString()).carrying("x", good().getBytes(UTF_8)))) {
      Answer answer = system.site().ask(request);
      assertThat(answer.status()).as(request.toString()).isEqualTo(400);
      assertThat(answer.text()).isEmpty();
      assertProblem(new Site(system.stack().door()).ask(request));
    }
    assertProblem(
        new Site(system.stack().door()).ask(Request.of("POST", "/ x").with("Bad Name", "x")));
  }

  /** Written while the answer is read: the door does not wait for the last byte. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: " + HUNDRED_MB, "Transfer-Encoding: chunked"})
  void aHundredMegabytesAreTooMany(String framing) throws Exception {
    for (Site site : List.of(system.site(), new Site(system.stack().door()))) {
      String head =
          new String(bid(keys.next().toString()).json("").encoded(site.host()), ISO_8859_1)
              .replace("Content-Length: 0", framing);
      Answer answer;
      Thread writing;
      try (HttpConnection connection = site.open()) {
        connection.send(head.getBytes(ISO_8859_1));
        writing = Thread.startVirtualThread(() -> writeBlanks(connection, framing));
        answer = connection.receive(true, Site.PATIENCE);
      }
      writing.join();
      assertThat(answer.status()).as(site.host()).isEqualTo(413);
      assertProblem(answer);
      assertThat(system.site().ask(Request.get("/auction/api/time")).status()).isEqualTo(200);
    }
  }

  private static void writeBlanks(HttpConnection connection, String framing) {
    byte[] piece = " ".repeat(PIECE).getBytes(US_ASCII);
    byte[] chunk =
        (Integer.toHexString(PIECE) + "\r\n" + " ".repeat(PIECE) + "\r\n").getBytes(US_ASCII);
    try {
      for (int sent = 0; sent < HUNDRED_MB; sent += PIECE) {
        connection.send(framing.endsWith("chunked") ? chunk : piece);
      }
    } catch (IOException shut) {
      assertThat(shut).as("the door may be shut while we still send").isNotNull();
    }
  }

  @Test
  void bytesThatAreNotUtf8AreAProblem() throws IOException {
    byte[] body = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
    assertProblem(askBoth(bid(keys.next().toString()).carrying("application/json", body)));
  }

  @Test
  void aThousandBracketsAreAProblem() throws IOException {
    assertProblem(askBoth(bid(keys.next().toString()).json("[".repeat(20_000))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auction/api/lots?page=0",
        "/auction/api/lots?page=-1",
        "/auction/api/lots?page=x",
        "/auction/api/lots?page=99999999999999999999",
        "/auction/api/lots?size=101",
        "/auction/api/lots?size=0",
        "/auction/api/lots?kind=CASTLE",
        "/auction/api/lots?state=SOLD",
        "/auction/api/lots?sort=RANDOM",
        "/auction/api/lots?minFen=-1",
        "/auction/api/lots?minFen=1e30",
        "/auction/api/lots?maxFen=1.5",
        "/auction/api/lots/LOT/records?after=-1",
        "/auction/api/lots/LOT/records?limit=0",
        "/auction/api/lots/LOT/records?limit=1001",
        "/auction/api/lots/LOT/records?after=x",
        "/auction/api/lots/LOT/consistency",
        "/auction/api/lots/LOT/consistency?first=0&second=1",
        "/auction/api/lots/LOT/consistency?first=2&second=1",
        "/auction/api/lots/LOT/consistency?first=1&second=999999999",
        "/auction/api/lots/x",
        "/auction/api/lots/00000000-0000-7000-8000-00000000ffff",
        "/auction/api/lots/00000000-0000-7000-8000-00000000ffff/state",
        "/auction/api/lots/00000000-0000-7000-8000-00000000ffff/evidence",
        "/auction/api/lots/%F0%9F%94%A8/state",
        "/auction/api/lots/LOT/pictures/0",
        "/auction/api/lots/LOT/pictures/99",
        "/auction/api/lots/LOT/pictures/x",
        "/auction/api/nothing",
        "/auction/nothing",
        "/auction/api/lots/LOT/result",
      })
  void aQuestionThatHasNoAnswerIsAProblem(String target) throws IOException {
    assertProblem(system.site().ask(Request.get(target.replace("LOT", lot.toString()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
  void anotherMethodIsAProblem(String method) throws IOException {
    Answer answer = system.site().ask(Request.of(method, "/auction/api/lots"));

    assertProblem(answer);
    assertThat(answer.status()).isIn(401, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":\"\"",
        "\"title\":\"\\u0000\"",
        "\"title\":\"\\ud800\"",
        "\"startPriceFen\":0",
        "\"incrementFen\":-1",
        "\"durationMs\":59999",
        "\"opensInMs\":-1",
        "\"kind\":\"CASTLE\"",
        "\"paddles\":[{\"bidder\":\"\"}]",
        "\"paddles\":[{\"bidder\":\"li\"},{\"bidder\":\"li\"}]",
        "\"paddles\":[{\"bidder\":\"li\",\"rank\":-1}]",
        "\"caseId\":\"x\"",
      })
  void aLotThatCannotBePublishedIsAProblem(String member) throws IOException {
    String name = member.substring(0, member.indexOf(':'));
    String body =
        new DrillLot("Title", 100, 100, Duration.ofHours(1), Duration.ofHours(1), Map.of("li", 0))
            .request();
    String rest = body.replaceFirst(name + ":(\\[[^]]*]|\"[^\"]*\"|[0-9]+),?", "");
    String changed = ("{" + member + "," + rest.substring(1)).replace(",}", "}");

    assertProblem(
        system
            .site()
            .ask(
                Request.of("POST", "/auction/api/lots")
                    .bearing(system.tokens().of("chen"))
                    .json(changed)));
  }

  @Test
  void oddButValidTextIsKeptAsItIs() throws IOException {
    String title = "𠮷野家 \u202eab\u202c 👩‍⚖️ e\u0301 «\"'<script>» 演练";
    String body =
        new DrillLot(title, 100, 100, Duration.ofHours(1), Duration.ofHours(1), Map.of("li", 0))
            .request();

    Answer answer =
        system
            .site()
            .ask(
                Request.of("POST", "/auction/api/lots")
                    .bearing(system.tokens().of("chen"))
                    .json(body));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(Json.parse(answer.text()).path("title").asText()).isEqualTo(title);
  }

  /** The container's answer, after the door has said the same. */
  private Answer askBoth(Request request) throws IOException {
    Answer answer = system.site().ask(request);
    Answer atTheDoor = new Site(system.stack().door()).ask(request);
    assertThat(atTheDoor.status()).as(atTheDoor.text()).isEqualTo(answer.status());
    assertThat(atTheDoor.mediaType()).isEqualTo(answer.mediaType());
    assertThat(Json.parse(atTheDoor.text()).path("reason"))
        .isEqualTo(Json.parse(answer.text()).path("reason"));
    return answer;
  }

  private String good() {
    return "{\"amountFen\":1000000,\"epoch\":" + epoch + "}";
  }

  private Request bid(String key) {
    return bid(lot, key);
  }

  private Request bid(UUID to, String key) {
    return Request.of("POST", "/auction/api/lots/" + to + "/bids")
        .bearing(system.tokens().of("li"))
        .with("Idempotency-Key", key);
  }

  private static void assertProblem(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.mediaType()).as(answer.text()).isEqualTo("application/problem+json");
    assertThat(Json.parse(answer.text()).path("reason").asText()).isNotEmpty();
    assertThat(Json.parse(answer.text()).path("status").asInt()).isEqualTo(answer.status());
  }
}
