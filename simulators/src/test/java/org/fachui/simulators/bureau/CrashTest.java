package org.fachui.simulators.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fachui.simulators.ChildSimulator;
import org.fachui.simulators.SignedCaller.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureaus as a process of their own: killed, started again, slow, lossy, and busy. */
class CrashTest {
  private static final int IN_THE_MIDDLE = 20;

  @TempDir Path folder = Path.of("");
  private final List<ChildSimulator> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(ChildSimulator::close);
  }

  private Bureaus start(int port, String faults) throws IOException {
    processes.add(ChildSimulator.start(BureauSimulator.class, folder, port, faults));
    return new Bureaus(port);
  }

  /** Waits until so many facts are on disk: of five transfers there are some fifty in all. */
  private void awaitFacts(int count) throws IOException {
    Path register = folder.resolve("data/register.ndjson");
    while (Files.readAllLines(register).size() < count) {
      Bureaus.pause();
    }
  }

  private void kill9() throws InterruptedException {
    processes.removeLast().kill9();
  }

  private static String unit(int number) {
    return "310115001001GB00001F0001%04d".formatted(number);
  }

  private static String noUnit(int number) {
    return unit(5_000 + number);
  }

  @Test
  void knowsEverythingThatItAcknowledgedBeforeItWasKilled()
      throws IOException, InterruptedException {
    int port = ChildSimulator.freePort();
    Bureaus bureaus = start(port, "none");
    bureaus.flat(Bureaus.FLAT);
    String certificate = bureaus.taxPaid(Bureaus.FLAT);
    List<Said> receipts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      receipts.add(bureaus.send("water", Bureaus.forBuyer("W-" + i, "ACCOUNT_CHANGE", noUnit(i))));
    }
    ObjectNode transfer = Bureaus.transfer("E-1", Bureaus.FLAT, certificate, "M-1", "S-1", "S-2");
    Said receipt = bureaus.send("land", transfer);
    kill9();
    Files.writeString(
        folder.resolve("data/register.ndjson"), "{\"t\":\"Ent", StandardOpenOption.APPEND);
    Bureaus again = start(port, "none");
    assertThat(again.send("land", transfer).text()).isEqualTo(receipt.text());
    assertThat(again.ended("land", "E-1").path("state").asText()).isEqualTo("ENTERED");
    for (int i = 0; i < 100; i++) {
      ObjectNode same = Bureaus.forBuyer("W-" + i, "ACCOUNT_CHANGE", noUnit(i));
      assertThat(again.send("water", same).text()).isEqualTo(receipts.get(i).text());
      assertThat(again.ended("water", "W-" + i).path("defects").findValuesAsText("code"))
          .containsExactly("NO_SUCH_UNIT");
    }
    String entry = again.ended("land", "E-1").toString();
    kill9();
    Bureaus third = start(port, "none");
    assertThat(third.ended("land", "E-1")).hasToString(entry);
    assertThat(third.register()).hasSize(1);
  }

  @Test
  void whoAsksGetsEveryTransferEnteredOnceOnABadDay() throws Exception {
    int port = ChildSimulator.freePort();
    Bureaus bureaus = start(port, "heavy");
    int units = 5;
    List<Thread> callers = new ArrayList<>();
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < units; i++) {
      String unit = unit(i);
      bureaus.flat(unit);
      callers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      throughEverything(bureaus, unit);
                    } catch (RuntimeException e) {
                      failures.add(e.toString());
                    }
                  }));
    }
    awaitFacts(IN_THE_MIDDLE);
    kill9();
    start(port, "heavy");
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(failures).isEmpty();
    assertThat(bureaus.register().stream().map(line -> line.path("unitCode").asText()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, units).mapToObj(CrashTest::unit).toList());
    assertThat(bureaus.register().stream().map(line -> line.path("entryNo").asText()))
        .doesNotHaveDuplicates();
  }

  private static void throughEverything(Bureaus bureaus, String unit) {
    String name = unit.substring(20);
    JsonNode assessed =
        entered(bureaus, "tax", "A" + name, id -> Bureaus.assessment(id, unit, 200_000_000));
    String assessmentId = assessed.path("messageId").asText();
    again(() -> bureaus.post("/sim/tax-payments", "{\"messageId\":\"" + assessmentId + "\"}"));
    JsonNode paid =
        entered(bureaus, "tax", "P" + name, id -> Bureaus.payment(id, unit, assessmentId));
    String certificate = paid.path("result").path("certificateNo").asText();
    entered(
        bureaus,
        "land",
        "E" + name,
        id -> Bureaus.transfer(id, unit, certificate, "M-1", "S-1", "S-2"));
  }

  /** As a careful caller does: the same id until an answer comes, a new one for a correction. */
  private static JsonNode entered(
      Bureaus bureaus, String bureau, String name, Function<String, ObjectNode> message) {
    for (int generation = 1; generation < 10; generation++) {
      String id = name + "-" + generation;
      again(() -> bureaus.send(bureau, message.apply(id)));
      JsonNode standing = standing(bureaus, bureau, id);
      if (standing.path("state").asText().equals("ENTERED")) {
        return standing;
      }
      assertThat(standing.path("defects").findValuesAsText("code"))
          .isNotEmpty()
          .isSubsetOf("UNREADABLE_SEAL", "MISSING_COPY", "WRONG_FORM");
    }
    throw new IllegalStateException(name + " was never entered");
  }

  private static JsonNode standing(Bureaus bureaus, String bureau, String id) {
    while (true) {
      JsonNode standing = again(() -> bureaus.get("/bureaus/" + bureau + "/messages/" + id)).json();
      String state = standing.path("state").asText();
      if (standing.path("messageId").asText().equals(id)
          && (state.equals("ENTERED") || state.equals("REJECTED"))) {
        return standing;
      }
      Bureaus.pause();
    }
  }

  /** A call that may fail. */
  private interface Calling {
    Said call() throws IOException;
  }

  private static Said again(Calling calling) {
    for (int i = 0; i < 1_000; i++) {
      try {
        Said said = calling.call();
        if (said.status() / 100 == 2) {
          return said;
        }
        assertThat(said.status()).isGreaterThanOrEqualTo(500);
      } catch (IOException e) {
        // unknown: the same again
      }
      Bureaus.pause();
    }
    throw new IllegalStateException("no answer at all");
  }
}
