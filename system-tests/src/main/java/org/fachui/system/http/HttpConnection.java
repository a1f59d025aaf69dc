package org.fachui.system.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One kept-alive connection; used by one thread at a time. After an {@link IOException} it is
 * closed and must be thrown away, for nobody knows what the other side still does.
 */
public final class HttpConnection implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

  private final Socket socket;
  private final OutputStream out;
  private final Incoming in;
  private boolean reusable = true;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.in = new Incoming(socket);
  }

  public static HttpConnection open(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, (int) CONNECT_LIMIT.toMillis());
      return new HttpConnection(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether another request may follow on this connection. */
  public boolean reusable() {
    return reusable && !socket.isClosed();
  }

  /**
   * Writes the encoded request and reads the whole answer.
   *
   * @param limit for the whole answer, counted from now
   * @throws IOException when no complete answer came; whether the request had an effect is unknown
   */
  public Answer exchange(byte[] request, boolean answerHasBody, Duration limit) throws IOException {
    boolean done = false;
    try {
      send(request);
      Answer answer = receive(answerHasBody, limit);
      done = true;
      return answer;
    } finally {
      if (!done || !reusable) {
        close();
      }
    }
  }

  /** Only writes; the answer is fetched by {@link #receive}. */
  public void send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
  }

  /** Reads status and headers of a stream that does not end, and nothing of its body. */
  public Answer receiveHead(Duration limit) throws IOException {
    in.deadline(limit);
    reusable = false;
    return head();
  }

  /** Reads one answer, complete. */
  public Answer receive(boolean answerHasBody, Duration limit) throws IOException {
    in.deadline(limit);
    Answer head = head();
    while (head.status() >= 100 && head.status() < 200) {
      head = head();
    }
    reusable = head.header("Connection").filter(c -> c.equalsIgnoreCase("close")).isEmpty();
    boolean empty = !answerHasBody || head.status() == 204 || head.status() == 304;
    return empty ? head : new Answer(head.status(), head.headers(), body(head));
  }

  private Answer head() throws IOException {
    String first = in.line();
    if (!first.startsWith("HTTP/1.") || first.length() < 12) {
      throw new IOException("not an HTTP answer: " + first);
    }
    List<String> headers = new ArrayList<>(12);
    for (String line = in.line(); !line.isEmpty(); line = in.line()) {
      headers.add(line);
    }
    return new Answer(Integer.parseInt(first.substring(9, 12)), headers, new byte[0]);
  }

  private byte[] body(Answer head) throws IOException {
    if (head.header("Transfer-Encoding").filter(t -> t.equalsIgnoreCase("chunked")).isPresent()) {
      return in.chunks();
    }
    String length = head.header("Content-Length").orElse(null);
    if (length != null) {
      return in.exactly(Integer.parseInt(length));
    }
    reusable = false;
    return in.rest();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // A connection that cannot even be closed is as gone as a closed one.
      reusable = false;
    }
  }
}
