package org.fachui.website.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers a lot and the feed of lots as the contract has them. */
public final class MadeUpAuction implements AutoCloseable {
  /** The lot that it knows. */
  public static final String LOT = "00000000-0000-4000-8000-0000000000aa";

  private final HttpServer server;
  private final List<JsonObject> feed = new ArrayList<>();
  private volatile boolean away;
  private final AtomicInteger questions = new AtomicInteger();

  /** On this port, or on any for 0. */
  public MadeUpAuction(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/auction/api/lots/" + LOT, at -> answer(at, lot("<b>房</b> \"1\" & 2")));
    server.createContext("/auction/api/open/lots", at -> answer(at, page(at.getRequestURI())));
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int questions() {
    return questions.get();
  }

  void away(boolean gone) {
    away = gone;
  }

  /** One more row at the end of the feed. */
  public void tell(String id, boolean drill) {
    feed.add(
        Json.createObjectBuilder()
            .add("id", id)
            .add("changedAt", "2026-11-22T10:00:00.%03dZ".formatted(feed.size()))
            .add("drill", drill)
            .build());
  }

  /** Two rows a page, so that paging is needed. */
  private JsonObject page(URI asked) {
    String cursor = asked.getQuery().replaceFirst("^.*cursor=", "");
    int from = cursor.matches("[0-9]+") ? Integer.parseInt(cursor) : 0;
    int to = Math.min(feed.size(), from + 2);
    JsonArrayBuilder items = Json.createArrayBuilder();
    feed.subList(from, to).forEach(items::add);
    return Json.createObjectBuilder()
        .add("items", items)
        .add("cursor", "" + to)
        .add("more", to < feed.size())
        .build();
  }

  /** The contract's {@code Lot}, as far as a head needs it. */
  static JsonObject lot(String title) {
    return Json.createObjectBuilder()
        .add("id", LOT)
        .add("title", title)
        .add("titleEn", "Flat </script><script>alert(1)</script>")
        .add("kind", "HOME")
        .add("place", "杭州市西湖区")
        .add(
            "court",
            Json.createObjectBuilder()
                .add("code", "浙0106")
                .add("name", "杭州市西湖区人民法院")
                .add("nameEn", "Xihu Court"))
        .add("caseNumber", "（2026）浙0106执1号")
        .add("state", "OPEN")
        .add("startPriceFen", 123_456_705L)
        .add("opensAt", "2026-11-22T10:00:00.000Z")
        .add("endAt", "2026-11-23T10:00:00.000Z")
        .add("drill", false)
        .add("pictures", 2)
        .build();
  }

  private void answer(HttpExchange exchange, JsonObject body) throws IOException {
    questions.incrementAndGet();
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
