package org.fachui.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fachui.system.http.HttpConnection;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private final AtomicInteger served = new AtomicInteger();
  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = String.valueOf(served.incrementAndGet()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void passesRequestsThroughOnOneConnection() throws IOException {
    try (FaultProxy proxy = proxy(WireFault.NONE, WireFault.NONE);
        HttpConnection connection = Site.at(proxy.port()).open()) {
      assertThat(ask(connection)).isEqualTo("1");
      assertThat(ask(connection)).isEqualTo("2");
      assertThat(proxy.cuts()).isZero();
    }
  }

  @Test
  void theServiceGetsARequestWhoseAnswerIsCut() throws IOException {
    try (FaultProxy proxy = proxy(WireFault.CUT_BEFORE_ANSWER);
        HttpConnection connection = Site.at(proxy.port()).open()) {
      assertThatThrownBy(() -> ask(connection)).isInstanceOf(IOException.class);
      assertThat(served).hasValue(1);
      assertThat(proxy.cuts()).isEqualTo(1);
    }
  }

  @Test
  void aCutAfterTheRequestLeavesTheClientWithoutAnswer() throws IOException {
    try (FaultProxy proxy = proxy(WireFault.NONE, WireFault.CUT_AFTER_REQUEST);
        HttpConnection connection = Site.at(proxy.port()).open()) {
      assertThat(ask(connection)).isEqualTo("1");
      assertThatThrownBy(() -> ask(connection)).isInstanceOf(IOException.class);
      assertThat(proxy.cuts()).isEqualTo(1);
    }
  }

  @Test
  void aDelayedAnswerStillComes() throws IOException {
    try (FaultProxy proxy = proxy(WireFault.DELAY);
        HttpConnection connection = Site.at(proxy.port()).open()) {
      long before = System.nanoTime();
      assertThat(ask(connection)).isEqualTo("1");
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  private FaultProxy proxy(WireFault... faults) throws IOException {
    Deque<WireFault> plan = new ArrayDeque<>(Arrays.asList(faults));
    return FaultProxy.before(
        service.getAddress().getPort(), plan::removeFirst, Duration.ofMillis(150));
  }

  private static String ask(HttpConnection connection) throws IOException {
    return connection.exchange(Request.get("/").encoded("h"), true, Duration.ofSeconds(5)).text();
  }
}
