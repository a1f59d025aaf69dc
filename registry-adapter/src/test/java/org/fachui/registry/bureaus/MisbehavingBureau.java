package org.fachui.registry.bureaus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * All bureaus as the contract has them. A message moves on by one state each time that it is asked
 * about, so that received, accepted and entered are all seen.
 */
public final class MisbehavingBureau implements AutoCloseable {
  public static final String KEY = "a-key-that-only-tests-have";
  private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

  /** What it wrote down, in order: what was put, taken, entered. */
  public final List<String> log = new CopyOnWriteArrayList<>();

  /** The land register: one line for each entry that changed an owner. */
  public final List<Title> titles = new CopyOnWriteArrayList<>();

  /** Who hears notices; the signature is over the body. */
  public volatile Listener listener = (bureau, messageId, text) -> {};

  /** The fault for a message, asked once for each that is put. */
  public volatile Function<String, BureauFault> faults = id -> BureauFault.NONE;

  public volatile boolean restricted;
  public volatile boolean taxPaid = true;
  public volatile boolean mayEnter = true;
  public volatile boolean queriesFail;

  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  /** Hears what a bureau tells on its own. */
  @FunctionalInterface
  public interface Listener {
    void hear(String bureau, String messageId, String text);
  }

  /** An entry in the land register. */
  public record Title(String unitCode, String owner, String entryNo, String messageId) {}

  private static final class Held {
    private final String bureau;
    private final String body;
    private final String kind;
    private final Instant receivedAt = Instant.now();
    private final boolean reject;
    private String state = "RECEIVED";
    private String entryNo = "";

    private Held(String bureau, String body, boolean reject) {
      this.bureau = bureau;
      this.body = body;
      this.kind = member(body, "kind");
      this.reject = reject;
    }
  }

  public MisbehavingBureau() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/bureaus/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How often a line stands in the log. */
  public long logged(String line) {
    return log.stream().filter(line::equals).count();
  }

  private void handle(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    String[] path = call.getRequestURI().getPath().split("/", -1);
    try (call) {
      String signed = call.getRequestMethod() + "\n" + call.getRequestURI() + "\n" + body;
      if (!sign(signed).equals(call.getRequestHeaders().getFirst("Fachui-Signature"))) {
        problem(call, 401, "BAD_SIGNATURE", "");
        return;
      }
      switch (call.getRequestMethod() + " " + path[3] + " " + path.length) {
        case "POST messages 4" -> put(call, path[2], body);
        case "GET messages 5" -> show(call, path[4]);
        case "POST queries 4" -> query(call, body);
        default -> problem(call, 404, "NO_SUCH_PATH", "");
      }
    }
  }

  private void put(HttpExchange call, String bureau, String body) throws IOException {
    String id = member(body, "messageId");
    BureauFault fault = faults.apply(id);
    log.add("PUT " + id);
    switch (fault) {
      case CUT_BEFORE_TAKING -> {
        return;
      }
      case FAIL_BEFORE_TAKING -> {
        problem(call, 500, "INTERNAL", "");
        return;
      }
      case CLOSED -> {
        String opensAt = Instant.now().plusMillis(400).toString();
        problem(call, 503, "OUT_OF_HOURS", ",\"opensAt\":\"" + opensAt + "\"");
        return;
      }
      default -> take(bureau, id, body, fault == BureauFault.REJECT);
    }
    Held message = held.getOrDefault(id, new Held(bureau, body, false));
    if (!message.body.equals(body)) {
      log.add("OTHER BYTES " + id);
      problem(call, 409, "OTHER_BYTES", "");
      return;
    }
    switch (fault) {
      case CUT_AFTER_TAKING -> {
        return;
      }
      case FAIL_AFTER_TAKING -> {
        problem(call, 500, "INTERNAL", "");
        return;
      }
      case NOTICE_BEFORE_ANSWER -> tell(message, id, "RECEIVED", "");
      case SAYS_ENTERED_TOO_EARLY -> tell(message, id, "ENTERED", "NEVER-1");
      case HUNDRED_NOTICES -> {
        for (int i = 0; i < 100; i++) {
          tell(message, id, "ACCEPTED", "");
        }
        tell(message, id, "REJECTED", "");
      }
      case HANG -> pause(1_400);
      case FORGET -> held.remove(id);
      default -> {
        // an answer as it should be
      }
    }
    json(call, 202, receipt(message, fault == BureauFault.WRONG_ID ? "somebody-elses-1" : id));
  }

  private synchronized void take(String bureau, String id, String body, boolean reject) {
    if (held.putIfAbsent(id, new Held(bureau, body, reject)) == null) {
      log.add("TOOK " + id);
    }
  }

  private static String receipt(Held message, String id) {
    return "{\"messageId\":\"%s\",\"receivedAt\":\"%s\",\"receiptNo\":\"R-%d\"}"
        .formatted(id, message.receivedAt, Math.floorMod(id.hashCode(), 1_000_000));
  }

  private void show(HttpExchange call, String id) throws IOException {
    log.add("ASKED " + id);
    Held message = held.get(id);
    if (message == null) {
      problem(call, 404, "NO_SUCH_MESSAGE", "");
      return;
    }
    String answer;
    synchronized (this) {
      answer = standing(id, message, message.state, message.entryNo, message.receivedAt);
      moveOn(id, message);
    }
    json(call, 200, answer);
  }

  private void moveOn(String id, Held message) {
    switch (message.state) {
      case "RECEIVED" -> message.state = message.reject ? "REJECTED" : "ACCEPTED";
      case "ACCEPTED" -> {
        boolean waits = message.kind.equals("TAX_PAYMENT") && !taxPaid;
        if (!waits && mayEnter) {
          enter(id, message);
        }
      }
      default -> {
        // for ever
      }
    }
  }

  private void enter(String id, Held message) {
    message.state = "ENTERED";
    message.entryNo = message.bureau.toUpperCase(Locale.ROOT) + "-" + numbers.incrementAndGet();
    log.add("ENTERED " + id);
    if (message.kind.equals("TITLE_TRANSFER")) {
      titles.add(
          new Title(
              member(message.body, "unitCode"),
              member(message.body, "residentId"),
              message.entryNo,
              id));
    }
  }

  private static String standing(
      String id, Held message, String state, String entryNo, Instant at) {
    var json = new StringBuilder();
    json.append("{\"messageId\":\"%s\",\"state\":\"%s\"".formatted(id, state));
    json.append(",\"receivedAt\":\"" + at + "\"");
    boolean accepted = state.equals("ACCEPTED") || state.equals("ENTERED");
    json.append(accepted ? ",\"acceptedAt\":\"" + at.plusMillis(1) + "\"" : "");
    if (state.equals("ENTERED")) {
      json.append(",\"enteredAt\":\"" + at.plusMillis(2) + "\",\"entryNo\":\"" + entryNo + "\"");
    }
    boolean rejected = state.equals("REJECTED");
    json.append(
        rejected
            ? ",\"rejectedAt\":\""
                + at
                + "\",\"defects\":[{\"code\":\"MISSING_COPY\",\"text\":\"A copy is missing.\"},"
                + "{\"code\":\"UNREADABLE_SEAL\",\"text\":\"The seal cannot be read.\"}]"
            : ",\"defects\":[]");
    json.append(",\"result\":" + (state.equals("ENTERED") ? result(message.kind) : "{}"));
    return json.append('}').toString();
  }

  private static String result(String kind) {
    return switch (kind) {
      case "TAX_ASSESSMENT" ->
          """
          {"lines":[{"tax":"DEED","legalPayer":"BUYER","baseFen":100,"rate":"1%","fen":1,"article":"契税法"}],
           "totalFen":1,"payTo":"12345678901234567890"}\
          """;
      case "TAX_PAYMENT" -> "{\"certificateNo\":\"T-1\",\"paidFen\":1}";
      case "CERTIFICATE" ->
          "{\"certificateNo\":\"C-1\",\"sha256\":\""
              + "ab".repeat(32)
              + "\",\"document\":\"owner\"}";
      case "ACCOUNT_CHANGE" -> "{\"accountNo\":\"A-1\"}";
      default -> "{}";
    };
  }

  private void tell(Held message, String id, String state, String entryNo) {
    String standing = standing(id, message, state, entryNo, message.receivedAt);
    String notice =
        standing.substring(0, standing.length() - 1)
            + ",\"bureau\":\"%s\",\"at\":\"%s\"}".formatted(message.bureau, message.receivedAt);
    listener.hear(message.bureau, id, notice);
  }

  private void query(HttpExchange call, String body) throws IOException {
    String kind = member(body, "kind");
    log.add("QUERY " + kind);
    if (queriesFail) {
      return;
    }
    String answer =
        switch (kind) {
          case "RESTRICTION" ->
              "{\"restricted\":" + restricted + ",\"homes\":1,\"reference\":\"H-1\"}";
          case "BURDENS" ->
              """
              {"found":true,"mortgages":[{"no":"M-1","holder":"b","since":"2020-01-01","fen":1}],
               "seizures":[{"no":"S-1","court":"c","caseNo":"d","since":"2024-01-01","rank":1},
                           {"no":"S-2","court":"c","caseNo":"e","since":"2024-02-01","rank":2}]}\
              """;
          default -> "{}";
        };
    json(
        call,
        200,
        "{\"queryId\":\"%s\",\"answeredAt\":\"%s\",\"answer\":%s}"
            .formatted(member(body, "queryId"), Instant.now(), answer));
  }

  private static String member(String json, String name) {
    Matcher members = MEMBER.matcher(json);
    while (members.find()) {
      if (members.group(1).equals(name)) {
        return members.group(2);
      }
    }
    throw new IllegalStateException("no " + name);
  }

  /** HMAC-SHA256 under the shared key, lower-case hex. */
  public static String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void problem(HttpExchange call, int status, String reason, String more)
      throws IOException {
    send(call, status, "application/problem+json", "{\"reason\":\"" + reason + "\"" + more + "}");
  }

  private static void json(HttpExchange call, int status, String text) throws IOException {
    send(call, status, "application/json", text);
  }

  private static void send(HttpExchange call, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
