package org.fachui.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  private static final byte[] CREDIT =
      "{\"virtualNo\":\"88010000000000000001\",\"payer\":\"某甲\",\"fen\":900,\"reference\":\"x\"}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder = Path.of("");
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Boolean> signed = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private @Nullable HttpServer platform;

  @BeforeEach
  void listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/payout/api/bank/notices",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String signature = exchange.getRequestHeaders().getFirst("Fachui-Signature");
          signed.add(Caller.hmac(new byte[0], body).equals(signature));
          told.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    platform = server;
  }

  @AfterEach
  void stop() {
    if (platform != null) {
      platform.stop(0);
    }
  }

  private BankSimulator bank(FaultProfile profile) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), Caller.KEY);
    int port = platform == null ? 1 : platform.getAddress().getPort();
    return BankSimulator.start(
        new BankOptions(
            0,
            folder.resolve("data"),
            key,
            URI.create("http://127.0.0.1:" + port),
            new Faults(profile, 1),
            Sabotage.NONE),
        Clock.systemUTC());
  }

  private void await(int count) {
    for (int i = 0; i < 500 && told.size() < count; i++) {
      Caller.pause();
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(count);
  }

  @Test
  void tellsUntilItIsHeardAlsoAfterARestart() throws IOException {
    status = 503;
    try (BankSimulator bank = bank(FaultProfile.NONE)) {
      Caller caller = new Caller(bank.port());
      Map<String, String> once = Map.of("Idempotency-Key", "one");
      Caller.Said first = caller.send("POST", "/sim/credits", CREDIT, once);
      Caller.Said again = caller.send("POST", "/sim/credits", CREDIT, once);
      assertThat(first.status()).isEqualTo(201);
      assertThat(again.text()).isEqualTo(first.text());
      await(2);
    }
    told.clear();
    status = 204;
    try (BankSimulator bank = bank(FaultProfile.NONE)) {
      await(1);
      assertThat(new Caller(bank.port()).get("/sim/summary").json().path("credits").asInt())
          .isEqualTo(1);
    }
    assertThat(told.getFirst())
        .contains("\"fen\":900")
        .contains("\"accountNo\":\"102-COURT\"")
        .contains("\"virtualNo\":\"88010000000000000001\"");
    assertThat(signed).doesNotContain(false);
    told.clear();
    try (BankSimulator bank = bank(FaultProfile.NONE)) {
      assertThat(new Caller(bank.port()).get("/sim/summary").status()).isEqualTo(200);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void onABadDayItTellsSeveralTimesOfOneCredit() throws IOException {
    try (BankSimulator bank = bank(FaultProfile.HEAVY)) {
      Caller caller = new Caller(bank.port());
      assertThat(caller.send("POST", "/sim/credits", CREDIT, Map.of()).status()).isEqualTo(201);
      await(3);
      assertThat(told.stream().distinct()).hasSize(1);
      assertThat(caller.get("/sim/summary").json().path("credits").asInt()).isEqualTo(1);
    }
  }
}
