package org.fachui.auction.enrolment.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.fachui.platform.peers.PeerClient;

/** Payout and registry as far as the auction asks them, with the ways in which they misbehave. */
public final class TestPeers implements AutoCloseable {
  public static final String KEY = "a-key-that-the-peers-share";

  /** How a peer behaves. */
  public enum Manner {
    WELL,
    /** 503 to everything. */
    AWAY,
    /** Does it, and the answer is lost. */
    MUTE,
    /** Answers with something that is not JSON. */
    GARBAGE,
    /** Answers about somebody else's. */
    ANOTHER,
    /** 404 without a problem: a container that is still deploying. */
    DEPLOYING
  }

  private record Deposit(JsonObject terms, String virtualNo, String state, long arrived) {}

  private record Due(JsonObject terms, long depositFen, boolean met) {}

  private final HttpServer server;
  private final Map<String, Deposit> deposits = new ConcurrentHashMap<>();
  private final Map<String, Due> dues = new ConcurrentHashMap<>();
  private final Map<String, String> eligibility = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Manner payout = Manner.WELL;
  private volatile Manner registry = Manner.WELL;

  /** Running on a free port. */
  public TestPeers() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/payout/api/deposits/", exchange -> with(exchange, payout, this::deposit));
    server.createContext("/payout/api/dues/", exchange -> with(exchange, payout, this::due));
    server.createContext(
        "/registry/api/eligibility", exchange -> with(exchange, registry, this::eligible));
    server.start();
  }

  /** Where they are. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What else is asked at this address is answered by another. */
  public void others(HttpHandler handler) {
    server.createContext("/", handler);
  }

  /** Asks them as the auction does. */
  public PeerClient client() {
    return new PeerClient(address(), KEY, Instant::now);
  }

  /** From now on. */
  public void payout(Manner manner) {
    payout = manner;
  }

  /** From now on. */
  public void registry(Manner manner) {
    registry = manner;
  }

  /** The housing bureau's answer for this person; ELIGIBLE for all others. */
  public void eligibility(String residentId, String answer) {
    eligibility.put(residentId, answer);
  }

  /** Money came for a deposit. */
  public void arrived(String enrolmentId, String state, long fen) {
    deposits.computeIfPresent(
        enrolmentId, (id, known) -> new Deposit(known.terms(), known.virtualNo(), state, fen));
  }

  /** The whole price is there. */
  public void met(String lotId) {
    dues.computeIfPresent(lotId, (id, known) -> new Due(known.terms(), known.depositFen(), true));
  }

  /** The terms under which a deposit was asked for. */
  public Optional<JsonObject> depositTerms(String enrolmentId) {
    return Optional.ofNullable(deposits.get(enrolmentId)).map(Deposit::terms);
  }

  /** The terms under which a due was asked for. */
  public Optional<JsonObject> dueTerms(String lotId) {
    return Optional.ofNullable(dues.get(lotId)).map(Due::terms);
  }

  /** Forgets a deposit, as a payout that was restored from a backup would. */
  public void forget(String enrolmentId) {
    deposits.remove(enrolmentId);
  }

  /** What was asked, such as {@code PUT /payout/api/deposits/…}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private interface Answering {
    JsonObject answer(String method, String id, JsonObject body);
  }

  private void with(HttpExchange exchange, Manner manner, Answering answering) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    JsonObject body = text.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : parsed(text);
    String id = path.substring(path.lastIndexOf('/') + 1);
    switch (manner) {
      case WELL -> send(exchange, answering.answer(exchange.getRequestMethod(), id, body));
      case AWAY -> send(exchange, 503, "{\"reason\":\"UNAVAILABLE\"}");
      case MUTE -> {
        answering.answer(exchange.getRequestMethod(), id, body);
        exchange.close();
      }
      case GARBAGE -> send(exchange, 200, "<html>it works</html>");
      case ANOTHER ->
          send(exchange, answering.answer(exchange.getRequestMethod(), "another", body));
      case DEPLOYING -> send(exchange, 404, "<html>404</html>");
    }
  }

  private static void send(HttpExchange exchange, JsonObject answer) throws IOException {
    send(exchange, answer.containsKey("reason") ? 404 : 200, answer.toString());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static JsonObject parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonObject notFound() {
    return Json.createObjectBuilder().add("reason", "NOT_FOUND").build();
  }

  private JsonObject deposit(String method, String id, JsonObject body) {
    if (method.equals("PUT")) {
      deposits.computeIfAbsent(
          id, key -> new Deposit(body, "96%018d".formatted(deposits.size() + 1), "AWAITED", 0));
    }
    Deposit known = deposits.get(id);
    if (known == null) {
      return notFound();
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("enrolmentId", id)
            .add("lotId", known.terms().getString("lotId"))
            .add("fen", known.terms().getJsonNumber("fen"))
            .add("virtualNo", known.virtualNo())
            .add("state", known.state())
            .add("arrivedFen", known.arrived());
    return known.arrived() > 0
        ? json.add("arrivedAt", "2026-11-22T02:00:00Z").build()
        : json.build();
  }

  private JsonObject due(String method, String id, JsonObject body) {
    if (method.equals("PUT")) {
      dues.computeIfAbsent(
          id, key -> new Due(body, body.getJsonNumber("depositFen").longValue(), false));
    }
    Due known = dues.get(id);
    if (known == null) {
      return notFound();
    }
    long price = known.terms().getJsonNumber("priceFen").longValue();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("lotId", id)
            .add("priceFen", price)
            .add("depositFen", known.depositFen())
            .add("fen", price - known.depositFen())
            .add("virtualNo", "97000000000000000001")
            .add("arrivedFen", known.met() ? price - known.depositFen() : 0)
            .add("state", known.met() ? "MET" : "OPEN");
    return known.met() ? json.add("metAt", "2026-11-22T03:00:00Z").build() : json.build();
  }

  private JsonObject eligible(String method, String id, JsonObject body) {
    String answer = eligibility.getOrDefault(body.getString("residentId"), "ELIGIBLE");
    return Json.createObjectBuilder()
        .add("answer", answer)
        .add("bureau", "housing")
        .add("asOf", "2026-11-22T01:00:00Z")
        .add("reference", "ZJ-1")
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
