package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

  private final AtomicInteger served = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          if (served.incrementAndGet() % 10 == 0) {
            exchange.getResponseHeaders().add("Connection", "close");
          }
          exchange.sendResponseHeaders(201, 2);
          exchange.getResponseBody().write("ok".getBytes(US_ASCII));
          exchange.close();
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyRequestIsAnsweredOnceAlsoWhenConnectionsAreClosed() throws IOException {
    Asking first = new Asking(60);
    Asking second = new Asking(40);

    ClosedLoop.atFullSpeed(server.getAddress(), List.of(first, second), Duration.ofSeconds(2));

    assertThat(first.answered).isEqualTo(60);
    assertThat(second.answered).isEqualTo(40);
    assertThat(served).hasValue(100);
  }

  @Test
  void aPacedLoopKeepsItsRate() throws IOException {
    Asking one = new Asking(Integer.MAX_VALUE);

    ClosedLoop.paced(server.getAddress(), List.of(one), Duration.ofSeconds(1), 50);

    assertThat(one.answered).isBetween(20, 51);
  }

  private static final class Asking implements Talker {
    private int left;
    private int answered;

    Asking(int left) {
      this.left = left;
    }

    @Override
    public ByteBuffer next() {
      return left-- > 0
          ? ByteBuffer.wrap("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII))
          : ByteBuffer.allocate(0);
    }

    @Override
    public int answerLength(ByteBuffer received) {
      return HttpAnswers.length(received);
    }

    @Override
    public boolean answered(ByteBuffer answer, long nanos) {
      answered++;
      return !US_ASCII.decode(answer).toString().contains("onnection: close");
    }
  }
}
