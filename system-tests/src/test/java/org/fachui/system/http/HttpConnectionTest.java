package org.fachui.system.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void readsALengthAndThenTheNextAnswerOnTheSameConnection() throws IOException {
    answering(
        """
        HTTP/1.1 201 Created
        Content-Length: 3

        abcHTTP/1.1 200 OK
        Content-Length: 0

        """
            .replace("\n", "\r\n"));
    try (HttpConnection connection = connect()) {
      assertThat(exchange(connection).text()).isEqualTo("abc");
      assertThat(connection.reusable()).isTrue();
      assertThat(exchange(connection).status()).isEqualTo(200);
    }
  }

  @Test
  void readsChunksWithExtensionsAndTrailers() throws IOException {
    answering(
        """
        HTTP/1.1 200 OK
        Transfer-Encoding: chunked

        3;x=1
        abc
        A
        0123456789
        0
        Trailer: 1

        """
            .replace("\n", "\r\n"));
    try (HttpConnection connection = connect()) {
      assertThat(exchange(connection).text()).isEqualTo("abc0123456789");
    }
  }

  @Test
  void aConnectionThatTheServerClosesIsNotUsedAgain() throws IOException {
    answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
    try (HttpConnection connection = connect()) {
      assertThat(exchange(connection).text()).isEqualTo("x");
      assertThat(connection.reusable()).isFalse();
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNoAnswer() throws IOException {
    answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    try (HttpConnection connection = connect()) {
      assertThatThrownBy(() -> exchange(connection)).isInstanceOf(IOException.class);
      assertThat(connection.reusable()).isFalse();
    }
  }

  @Test
  void theTimeLimitCountsTheWholeAnswer() throws IOException {
    Thread.ofVirtual().start(() -> dripWithoutEnd());
    try (HttpConnection connection = connect()) {
      assertThatThrownBy(
              () ->
                  connection.exchange(Request.get("/").encoded("h"), true, Duration.ofMillis(200)))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void headersAreFoundWhateverTheirCase() {
    Answer answer =
        new Answer(
            200,
            List.of("content-type: text/plain; charset=UTF-8", "Set-Cookie: a=1"),
            new byte[0]);

    assertThat(answer.mediaType()).isEqualTo("text/plain");
    assertThat(answer.all("set-cookie")).containsExactly("a=1");
    assertThat(answer.header("Retry-After")).isEmpty();
  }

  private HttpConnection connect() throws IOException {
    return HttpConnection.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
  }

  private static Answer exchange(HttpConnection connection) throws IOException {
    return connection.exchange(Request.get("/").encoded("h"), true, Duration.ofSeconds(5));
  }

  private void answering(String answers) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                in.read(new byte[1000]);
                socket.getOutputStream().write(answers.getBytes(UTF_8));
                socket.shutdownOutput();
                in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private void dripWithoutEnd() {
    try (Socket socket = server.accept()) {
      while (true) {
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
        LockSupport.parkNanos(20_000_000);
      }
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }
}
