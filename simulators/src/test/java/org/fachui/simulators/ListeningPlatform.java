package org.fachui.simulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The platform's end of the notices: keeps what it is told and checks the signature. */
public final class ListeningPlatform implements AutoCloseable {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Boolean> signed = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;

  private ListeningPlatform(HttpServer server) {
    this.server = server;
  }

  /** Listens below one path. */
  public static ListeningPlatform at(String path) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ListeningPlatform platform = new ListeningPlatform(server);
    server.createContext(
        path,
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String signature = exchange.getRequestHeaders().getFirst("Fachui-Signature");
          platform.signed.add(SignedCaller.hmac(new byte[0], body).equals(signature));
          platform.told.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(platform.status, -1);
          exchange.close();
        });
    server.start();
    return platform;
  }

  /** Its address without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it answers this. */
  public void answer(int next) {
    status = next;
  }

  /** What it was told, oldest first; may be cleared. */
  public List<String> told() {
    return told;
  }

  /** Whether every notice was signed as it should be. */
  public boolean believesAll() {
    return !signed.contains(false);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
