package org.fachui.platform.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.fachui.platform.peers.PeerSignature.Signed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final PeerSignature KEY = new PeerSignature("a key");

  private final BlockingQueue<Signed> seen = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void startsAPeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(
              new Signed(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders().getFirst(PeerSignature.TIME),
                  exchange.getRequestHeaders().getFirst(PeerSignature.SIGNATURE),
                  exchange.getRequestBody().readAllBytes()));
          byte[] answer = "{\"fen\":7}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopsIt() {
    server.stop(0);
  }

  private PeerClient client() {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new PeerClient(base, "a key", () -> NOW);
  }

  @Test
  void whatTheClientSignsThePeerTakes() {
    PeerAnswer answer =
        client()
            .put("/payout/api/deposits/1?a=%20b", Json.createObjectBuilder().add("x", 1).build());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().getInt("fen")).isEqualTo(7);
    Signed signed = seen.remove();
    assertThat(signed.path()).isEqualTo("/payout/api/deposits/1?a=%20b");
    assertThat(KEY.isOf(signed, NOW)).isTrue();
    assertThat(new PeerSignature("another").isOf(signed, NOW)).isFalse();
  }

  @Test
  void aRequestWithoutABodyIsSignedToo() {
    client().get("/auction/api/lots/1/sale");

    assertThat(KEY.isOf(seen.remove(), NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"60,true", "61,false", "-60,true", "-61,false"})
  void aSignatureIsGoodForAMinute(long laterSeconds, boolean good) {
    client().get("/x");

    assertThat(KEY.isOf(seen.remove(), NOW.plusSeconds(laterSeconds))).isEqualTo(good);
  }

  @Test
  void nothingThatWasSignedCanBeChanged() {
    client().post("/x", Json.createObjectBuilder().add("fen", 1).build());
    Signed good = seen.remove();

    assertThat(KEY.isOf(good, NOW)).isTrue();
    byte[] body = "{\"fen\":2}".getBytes(StandardCharsets.UTF_8);
    assertThat(KEY.isOf(new Signed("PUT", "/x", good.time(), good.signature(), good.body()), NOW))
        .isFalse();
    assertThat(KEY.isOf(new Signed("POST", "/y", good.time(), good.signature(), good.body()), NOW))
        .isFalse();
    assertThat(KEY.isOf(new Signed("POST", "/x", good.time(), good.signature(), body), NOW))
        .isFalse();
    assertThat(KEY.isOf(new Signed("POST", "/x", null, good.signature(), good.body()), NOW))
        .isFalse();
    assertThat(KEY.isOf(new Signed("POST", "/x", good.time(), null, good.body()), NOW)).isFalse();
    assertThat(KEY.isOf(new Signed("POST", "/x", "soon", good.signature(), good.body()), NOW))
        .isFalse();
  }

  @Test
  void aPeerThatIsNotThereIsAway() {
    PeerClient client = client();
    server.stop(0);

    assertThatThrownBy(() -> client.get("/x")).isInstanceOf(PeerAway.class);
  }
}
