package org.fachui.devstack.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The page on the port after the website's: how far the start is, in Chinese and English. It needs
 * no script; with one it refreshes itself and goes on to the website when that is ready.
 */
public final class ProgressPage implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, ProgressPage::daemon);
  private final Progress progress;
  private final Path template;
  private final String website;

  private ProgressPage(HttpServer server, Progress progress, Path template, String website) {
    this.server = server;
    this.progress = progress;
    this.template = template;
    this.website = website;
  }

  /**
   * Serves the page on 127.0.0.1.
   *
   * @param template the page's HTML
   * @param website where it sends people when all is ready
   */
  public static ProgressPage serve(int port, Progress progress, Path template, String website) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      ProgressPage page = new ProgressPage(server, progress, template, website);
      server.setExecutor(page.threads);
      server.createContext("/", page::answerPage);
      server.createContext("/state", page::answerState);
      server.start();
      return page;
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, Start.taken("progress page", port));
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress-page");
    thread.setDaemon(true);
    return thread;
  }

  private void answerPage(HttpExchange exchange) throws IOException {
    String page =
        Files.readString(template)
            .replace("{{website}}", website)
            .replace("{{refresh}}", progress.isReady() ? "0; url=" + website : "2")
            .replace("{{state}}", state());
    answer(exchange, "text/html; charset=utf-8", page);
  }

  private void answerState(HttpExchange exchange) throws IOException {
    answer(exchange, "application/json", state());
  }

  private String state() {
    String stages =
        Arrays.stream(Stage.values())
            .map(progress::entry)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "{\"zh\":%s,\"en\":%s,\"state\":\"%s\",\"millis\":%d}",
                        Json.quote(entry.stage().chinese()),
                        Json.quote(entry.stage().english()),
                        entry.state(),
                        entry.millis()))
            .collect(Collectors.joining(",", "[", "]"));
    return String.format(
        Locale.ROOT,
        "{\"ready\":%b,\"failure\":%s,\"millis\":%d,\"stages\":%s}",
        progress.isReady(),
        Json.quote(progress.failure()),
        progress.millis(),
        stages);
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                + " connect-src 'self'; img-src data:");
    try (InputStream in = exchange.getRequestBody()) {
      in.skipNBytes(0);
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!head) {
        out.write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
