package org.fachui.system.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import org.fachui.system.http.Site;

/** A service that gives the answers it was told to give, in order, and remembers what came. */
final class AScriptedService implements AutoCloseable {

  private record Line(int status, String body, String retryAfter) {}

  private final HttpServer server;
  private final Deque<Line> script = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();

  AScriptedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  AScriptedService answers(int status, String body) {
    script.add(new Line(status, body, ""));
    return this;
  }

  AScriptedService answers(int status, String body, String retryAfter) {
    script.add(new Line(status, body, retryAfter));
    return this;
  }

  /** Breaks the connection instead of answering. */
  AScriptedService breaksOff() {
    script.add(new Line(0, "", ""));
    return this;
  }

  Site site() {
    return Site.at(server.getAddress().getPort());
  }

  /** Method, path and key of every request. */
  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    heard.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    Line line = script.isEmpty() ? new Line(404, "{}", "") : script.removeFirst();
    if (line.status() == 0) {
      throw new IOException("breaks off");
    }
    if (!line.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", line.retryAfter());
    }
    byte[] body = line.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(line.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
