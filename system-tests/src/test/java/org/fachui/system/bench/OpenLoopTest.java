package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private final AtomicInteger served = new AtomicInteger();
  private final Latencies latencies = new Latencies();
  private HttpServer server;
  private int answered;
  private int lost;

  @BeforeEach
  void make() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private void serverThatTakes(Duration each, int closesEvery) {
    server.createContext(
        "/",
        exchange -> {
          LockSupport.parkNanos(each.toNanos());
          if (served.incrementAndGet() % closesEvery == 0) {
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

  private OpenLoop run(int connections, double perSecond, Duration time) throws IOException {
    OpenLoop loop = new OpenLoop(server.getAddress(), connections);
    loop.run(Asking::new, perSecond, time, 3);
    return loop;
  }

  private final class Asking implements OpenLoop.Call {
    @Override
    public ByteBuffer request() {
      return ByteBuffer.wrap("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
    }

    @Override
    public boolean answered(ByteBuffer answer, long nanos) {
      answered++;
      latencies.add(nanos);
      return !US_ASCII.decode(answer).toString().contains("onnection: close");
    }

    @Override
    public void lost() {
      lost++;
    }
  }

  @Test
  void arrivalsDoNotWaitForAnswers() throws IOException {
    serverThatTakes(Duration.ofMillis(400), 1_000);

    OpenLoop loop = run(500, 100, Duration.ofSeconds(1));

    assertThat(loop.sent()).as("ten times what one after the other could be").isBetween(60L, 150L);
    assertThat(answered).isEqualTo((int) loop.sent());
    assertThat(lost).isZero();
  }

  @Test
  void waitingHereCountsFromTheInstantAtWhichTheRequestWasToLeave() throws IOException {
    serverThatTakes(Duration.ofMillis(50), 1_000);

    run(1, 100, Duration.ofSeconds(1));

    assertThat(answered).isGreaterThan(60);
    assertThat(latencies.percentileMs(99))
        .as("a hundred that take 50 ms each on one connection: the last waits for most of them")
        .isGreaterThan(1_500);
  }

  @Test
  void everyRequestIsAnsweredOnceAlsoWhenConnectionsAreClosed() throws IOException {
    serverThatTakes(Duration.ofMillis(2), 3);

    OpenLoop loop = run(20, 200, Duration.ofSeconds(1));

    assertThat(answered).isEqualTo((int) loop.sent()).isEqualTo(served.get());
    assertThat(lost).isZero();
  }

  @Test
  void aRequestThatNobodyAnswersIsLostAndSaidSo() throws IOException {
    serverThatTakes(Duration.ZERO, 1_000);
    InetSocketAddress nobody = server.getAddress();
    server.stop(0);

    OpenLoop loop = new OpenLoop(nobody, 5);
    loop.run(Asking::new, 50, Duration.ofMillis(300), 3);

    assertThat(loop.sent()).isPositive();
    assertThat(lost).isEqualTo((int) loop.sent());
    assertThat(answered).isZero();
  }
}
