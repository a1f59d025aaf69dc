package org.fachui.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank as a process of its own: killed, started again, slow, lossy, and busy. */
class CrashTest {
  private static final List<String> BANKS =
      List.of("102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310");

  @TempDir Path folder = Path.of("");
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Caller start(int port, String faults) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), Caller.KEY);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BankSimulator.class.getName(),
                "--port",
                "" + port,
                "--data",
                folder.resolve("data").toString(),
                "--key-file",
                key.toString(),
                "--faults",
                faults,
                "--seed",
                "5")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    processes.add(process);
    Caller caller = new Caller(port);
    for (int i = 0; i < 1_500; i++) {
      try {
        if (caller.get("/sim/summary").status() == 200) {
          return caller;
        }
      } catch (IOException e) {
        Caller.pause();
      }
    }
    throw new IOException("the bank did not start: " + Files.readString(folder.resolve("log")));
  }

  private void kill9() throws InterruptedException {
    Process process = processes.removeLast();
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void knowsEverythingThatItAcknowledgedBeforeItWasKilled()
      throws IOException, InterruptedException {
    int port = freePort();
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
    Caller caller = start(freePort(), "heavy");
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
        Caller.Said said = caller.get("/banks/102/day");
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
    Caller caller = start(freePort(), "none");
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
    long cpuMs = processes.getLast().info().totalCpuDuration().orElseThrow().toMillis();
    System.out.printf(
        "170,000 lines taken and booked in %.1f s, with %.1f s of CPU since its start%n",
        seconds, cpuMs / 1e3);
    assertThat(caller.get("/sim/summary").json().path("bookings").asInt()).isEqualTo(170_000);
    assertThat(seconds).isLessThan(60);
  }
}
