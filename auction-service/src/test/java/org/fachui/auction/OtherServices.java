package org.fachui.auction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The other services of the platform as the WAR under test sees them: signed questions are answered
 * with what a test has said before, all else with 404, what is not signed with 401.
 */
final class OtherServices implements AutoCloseable {
  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

  private final HttpServer server;

  private OtherServices(HttpServer server) {
    this.server = server;
  }

  static OtherServices start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", OtherServices::answer);
    server.start();
    return new OtherServices(server);
  }

  /** From now on this path is answered so. */
  static void answer(String path, String json) {
    ANSWERS.put(path, json);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
    server.stop(0);
  }
}
