package org.fachui.system.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * An HTTP server to talk to.
 *
 * @param base such as {@code http://127.0.0.1:8080}; its path is ignored
 */
public record Site(URI base) {

  /** What a patient reader waits for an answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  public static Site at(int port) {
    return new Site(URI.create("http://127.0.0.1:" + port));
  }

  /** The value of the {@code Host} header. */
  public String host() {
    return base.getHost() + ":" + base.getPort();
  }

  /** The origin as a browser would name it. */
  public String origin() {
    return base.getScheme() + "://" + host();
  }

  public HttpConnection open() throws IOException {
    return HttpConnection.open(new InetSocketAddress(base.getHost(), base.getPort()));
  }

  /** One request on a connection of its own. */
  public Answer ask(Request request) throws IOException {
    return ask(request, PATIENCE);
  }

  public Answer ask(Request request, Duration limit) throws IOException {
    try (HttpConnection connection = open()) {
      return connection.exchange(request.encoded(host()), !request.method().equals("HEAD"), limit);
    }
  }

  /** Status and headers only, for streams that do not end. */
  public Answer askHead(Request request) throws IOException {
    try (HttpConnection connection = open()) {
      connection.send(request.encoded(host()));
      return connection.receiveHead(PATIENCE);
    }
  }
}
