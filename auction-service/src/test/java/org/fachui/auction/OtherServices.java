package org.fachui.auction;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.auction.enrolment.engine.TestPeers;

/**
 * The other services of the platform as the WAR under test sees them: signed questions are answered
 * with what a test has said before, all else with 404, what is not signed with 401.
 */
final class OtherServices implements AutoCloseable {
  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

  private final TestPeers peers;

  private OtherServices(TestPeers peers) {
    this.peers = peers;
  }

  /** At the address of the peers that have a mind of their own. */
  static OtherServices beside(TestPeers peers) {
    peers.others(OtherServices::answer);
    return new OtherServices(peers);
  }

  /** From now on this path is answered so. */
  static void answer(String path, String json) {
    ANSWERS.put(path, json);
  }

  String url() {
    return peers.address().toString();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String json = ANSWERS.get(exchange.getRequestURI().toString());
    boolean signed = exchange.getRequestHeaders().containsKey("Fachui-Peer-Signature");
    byte[] body = Objects.requireNonNullElse(json, "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(signed ? (json == null ? 404 : 200) : 401, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    peers.close();
  }
}
