package org.fachui.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fachui.simulators.ChildSimulator;
import org.fachui.simulators.SignedCaller.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank as a process of its own: killed, started again, slow, lossy, and busy. */
class CrashTest {
  private static final List<String> BANKS =
      List.of("102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310");

  @TempDir Path folder = Path.of("");
  private final List<ChildSimulator> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(ChildSimulator::close);
  }

  private Caller start(int port, String faults) throws IOException {
    processes.add(ChildSimulator.start(BankSimulator.class, folder, port, faults));
    return new Caller(port);
  }

  private void kill9() throws InterruptedException {
    processes.removeLast().kill9();
  }

  @Test
  void knowsEverythingThatItAcknowledgedBeforeItWasKilled()
      throws IOException, InterruptedException {
    int port = ChildSimulator.freePort();
    Caller caller = start(port, "none");
    LocalDate day = caller.day();
    byte[] file = Payments.on(day).many("104", 0, 5_000).bytes();
    assertThat(caller.put("104", "F1", 3, file).status()).isEqualTo(202);
    kill9();
    Files.writeString(
        folder.resolve("data/register.ndjson"), "{\"t\":\"da", StandardOpenOption.APPEND);
    Caller again = start(port, "none");
    assertThat(again.put("104", "F1", 2, file).reason()).isEqualTo("STALE_TOKEN");
    assertThat(again.put("104", "F1", 3, file).status()).isEqualTo(200);
    assertThat(again.processed("104", "F1")).isEqualTo("PROCESSED");
    assertThat(again.get("/sim/summary").json().path("bookings").asInt()).isEqualTo(5_000);
    kill9();
    Caller third = start(port, "none");
    assertThat(third.get("/sim/summary").json().path("bookings").asInt()).isEqualTo(5_000);
  }

  @Test
  void aCallerWhoRepeatsGetsEverythingBookedOnceOnABadDay() throws IOException {
    Caller caller = start(ChildSimulator.freePort(), "heavy");
    LocalDate day = day(caller);
    int lost = 0;
    for (String bank : BANKS) {
      byte[] file = Payments.on(day).many(bank, 0, 300).bytes();
      int status = 0;
      for (int i = 0; i < 50 && status / 100 != 2; i++) {
        try {
          status = caller.put(bank, "F1", 1, file).status();
          lost += status / 100 == 2 ? 0 : 1;
        } catch (IOException e) {
          lost++;
        }
      }
      assertThat(status / 100).isEqualTo(2);
    }
    assertThat(lost).as("faults that struck").isPositive();
    caller.endDay();
    List<String> ids =
        caller.register().stream()
            .filter(line -> !line.path("kind").asText().equals("RETURN"))
            .map(line -> line.path("endToEndId").asText())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(BANKS.size() * 300);
    assertThat(caller.get("/sim/summary").json().path("returns").asInt()).isPositive();
  }

  private static LocalDate day(Caller caller) {
    while (true) {
      try {
        Said said = caller.get("/banks/102/day");
        if (said.status() == 200) {
          return LocalDate.parse(said.json().path("date").asText());
        }
      } catch (IOException e) {
        Caller.pause();
      }
    }
  }

  @Test
  void takes170000LinesInSeconds() throws IOException {
    Caller caller = start(ChildSimulator.freePort(), "none");
    LocalDate day = caller.day();
    int files = 34;
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      bodies.add(Payments.on(day).many(BANKS.get(i % BANKS.size()), i * 5_000, 5_000).bytes());
    }
    long began = System.nanoTime();
    for (int i = 0; i < files; i++) {
      String bank = BANKS.get(i % BANKS.size());
      assertThat(caller.put(bank, "F" + i, 1, bodies.get(i)).status()).isEqualTo(202);
    }
    for (int i = 0; i < files; i++) {
      caller.processed(BANKS.get(i % BANKS.size()), "F" + i);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long cpuMs = processes.getLast().cpuMs();
    System.out.printf(
        "170,000 lines taken and booked in %.1f s, with %.1f s of CPU since its start%n",
        seconds, cpuMs / 1e3);
    assertThat(caller.get("/sim/summary").json().path("bookings").asInt()).isEqualTo(170_000);
    assertThat(seconds).isLessThan(60);
  }
}
