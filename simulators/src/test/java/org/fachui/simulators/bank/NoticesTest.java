package org.fachui.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.fachui.simulators.ListeningPlatform;
import org.fachui.simulators.SignedCaller.Said;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  private static final byte[] CREDIT =
      "{\"virtualNo\":\"88010000000000000001\",\"payer\":\"某甲\",\"fen\":900,\"reference\":\"x\"}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder = Path.of("");

  private BankSimulator bank(ListeningPlatform platform, FaultProfile profile) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), Caller.KEY);
    return BankSimulator.start(
        new SimulatorOptions(
            0, folder.resolve("data"), key, platform.url(), new Faults(profile, 1), Sabotage.NONE),
        Clock.systemUTC());
  }

  private static ListeningPlatform platform() throws IOException {
    return ListeningPlatform.at("/payout/api/bank/notices");
  }

  private static void await(ListeningPlatform platform, int count) {
    for (int i = 0; i < 500 && platform.told().size() < count; i++) {
      Caller.pause();
    }
    assertThat(platform.told()).hasSizeGreaterThanOrEqualTo(count);
  }

  @Test
  void tellsUntilItIsHeardAlsoAfterARestart() throws IOException {
    try (ListeningPlatform platform = platform()) {
      platform.answer(503);
      try (BankSimulator bank = bank(platform, FaultProfile.NONE)) {
        Caller caller = new Caller(bank.port());
        Map<String, String> once = Map.of("Idempotency-Key", "one");
        Said first = caller.send("POST", "/sim/credits", CREDIT, once);
        Said again = caller.send("POST", "/sim/credits", CREDIT, once);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        await(platform, 2);
      }
      platform.told().clear();
      platform.answer(204);
      try (BankSimulator bank = bank(platform, FaultProfile.NONE)) {
        await(platform, 1);
        assertThat(new Caller(bank.port()).get("/sim/summary").json().path("credits").asInt())
            .isEqualTo(1);
      }
      assertThat(platform.told().getFirst())
          .contains("\"fen\":900")
          .contains("\"accountNo\":\"102-COURT\"")
          .contains("\"virtualNo\":\"88010000000000000001\"")
          .doesNotContain("payerAccountNo");
      assertThat(platform.believesAll()).isTrue();
      platform.told().clear();
      try (BankSimulator bank = bank(platform, FaultProfile.NONE)) {
        assertThat(new Caller(bank.port()).get("/sim/summary").status()).isEqualTo(200);
        assertThat(platform.told()).isEmpty();
      }
    }
  }

  @Test
  void tellsTheAccountThatPaidWhenItIsKnown() throws IOException {
    try (ListeningPlatform platform = platform();
        BankSimulator bank = bank(platform, FaultProfile.NONE)) {
      Caller caller = new Caller(bank.port());
      String with =
          new String(CREDIT, StandardCharsets.UTF_8)
              .replace("}", ",\"payerBankNo\":\"102331000017\",\"payerAccountNo\":\"6222-1\"}");
      assertThat(pay(caller, with)).isEqualTo(201);
      await(platform, 1);
      assertThat(platform.told().getFirst())
          .contains("\"payerBankNo\":\"102331000017\"", "\"payerAccountNo\":\"6222-1\"");
      assertThat(pay(caller, with.replace("6222-1", ""))).isEqualTo(400);
    }
  }

  private static int pay(Caller caller, String credit) throws IOException {
    byte[] body = credit.getBytes(StandardCharsets.UTF_8);
    return caller.send("POST", "/sim/credits", body, Map.of()).status();
  }

  @Test
  void onABadDayItTellsSeveralTimesOfOneCredit() throws IOException {
    try (ListeningPlatform platform = platform();
        BankSimulator bank = bank(platform, FaultProfile.HEAVY)) {
      Caller caller = new Caller(bank.port());
      assertThat(caller.send("POST", "/sim/credits", CREDIT, Map.of()).status()).isEqualTo(201);
      await(platform, 3);
      assertThat(platform.told().stream().distinct()).hasSize(1);
      assertThat(caller.get("/sim/summary").json().path("credits").asInt()).isEqualTo(1);
    }
  }
}
