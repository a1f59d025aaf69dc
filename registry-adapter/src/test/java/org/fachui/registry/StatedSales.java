package org.fachui.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands where the auction service stands, and states sales that a test has put there. */
final class StatedSales {
  final Map<UUID, String> records = new ConcurrentHashMap<>();
  private final HttpServer server;

  StatedSales() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.createContext(
        "/auction/api/lots/",
        call -> {
          try (call) {
            boolean signed = call.getRequestHeaders().getFirst("Fachui-Peer-Signature") != null;
            String lot = call.getRequestURI().getPath().split("/", -1)[4];
            String sale = signed ? records.get(UUID.fromString(lot)) : null;
            byte[] body = (sale == null ? "{\"reason\":\"NOT_FOUND\"}" : sale).getBytes(UTF_8);
            call.sendResponseHeaders(sale == null ? 404 : 200, body.length);
            call.getResponseBody().write(body);
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A flat that is paid, ruled and served. */
  static String served(UUID lot, String subject) {
    return """
    {"lotId":"%s","court":"浙0106","caseNo":"（2026）浙0106执1号","unitCode":"310115001001GB00001F00010001",
     "kind":"HOME","place":"somewhere","priceFen":123456700,"state":"SERVED",
     "buyer":{"subject":"%s","name":"钟某某","residentId":"11010519491231002X"},
     "ruling":{"number":"（2026）浙0106执1号之一","sha256":"%s","sealedAt":"2026-11-20T02:00:00Z"},
     "servedAt":"2026-11-20T03:00:00Z"}
    """
        .formatted(lot, subject, "cd".repeat(32));
  }
}
