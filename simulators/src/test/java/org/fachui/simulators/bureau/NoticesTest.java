package org.fachui.simulators.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fachui.simulators.ListeningPlatform;
import org.fachui.simulators.SignedCaller.Said;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  private static final int MANY = 16;

  @TempDir Path folder = Path.of("");

  private BureauSimulator bureaus(ListeningPlatform platform, FaultProfile profile)
      throws IOException {
    Path key = Files.writeString(folder.resolve("key"), Bureaus.KEY);
    return BureauSimulator.start(
        new SimulatorOptions(
            0, folder.resolve("data"), key, platform.url(), new Faults(profile, 1), Sabotage.NONE),
        Clock.systemUTC());
  }

  private static ListeningPlatform platform() throws IOException {
    return ListeningPlatform.at("/registry/api/bureau/notices");
  }

  private static void await(BooleanSupplier there) {
    for (int i = 0; i < 1_500 && !there.getAsBoolean(); i++) {
      Bureaus.pause();
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  private static List<JsonNode> told(ListeningPlatform platform) {
    return platform.told().stream().map(text -> new Said(0, text, "").json()).toList();
  }

  private static boolean isTold(ListeningPlatform platform, String id, String state) {
    return told(platform).stream()
        .anyMatch(
            notice ->
                notice.path("messageId").asText().equals(id)
                    && notice.path("state").asText().equals(state));
  }

  @Test
  void tellsUntilItIsHeardAlsoAfterARestart() throws IOException {
    try (ListeningPlatform platform = platform()) {
      platform.answer(503);
      try (BureauSimulator simulator = bureaus(platform, FaultProfile.NONE)) {
        Bureaus caller = new Bureaus(simulator.port());
        caller.flat(Bureaus.FLAT);
        caller.send("gas", Bureaus.forBuyer("G-1", "ACCOUNT_CHANGE", Bureaus.FLAT));
        await(() -> platform.told().size() >= 2);
      }
      platform.told().clear();
      platform.answer(204);
      try (BureauSimulator simulator = bureaus(platform, FaultProfile.NONE)) {
        await(() -> isTold(platform, "G-1", "ENTERED"));
        assertThat(simulator.port()).isPositive();
      }
      assertThat(told(platform).getFirst().path("bureau").asText()).isEqualTo("gas");
      assertThat(told(platform).getFirst().hasNonNull("entryNo")).isTrue();
      assertThat(platform.believesAll()).isTrue();
      platform.told().clear();
      try (BureauSimulator simulator = bureaus(platform, FaultProfile.NONE)) {
        assertThat(new Bureaus(simulator.port()).get("/sim/summary").status()).isEqualTo(200);
        assertThat(platform.told()).isEmpty();
      }
    }
  }

  @Test
  void onABadDayNoticesAreNotToBeBelieved() throws Exception {
    try (ListeningPlatform platform = platform();
        BureauSimulator simulator = bureaus(platform, FaultProfile.HEAVY)) {
      sendMany(new Bureaus(simulator.port()));
      for (int i = 0; i < MANY; i++) {
        String id = "W-" + i;
        await(() -> isTold(platform, id, "ENTERED") || isTold(platform, id, "REJECTED"));
      }
      await(() -> told(platform).stream().anyMatch(NoticesTest::namesAnother));
      assertThat(ids(platform, one -> one.path("state").asText().equals("ENTERED")))
          .as("told again")
          .hasSizeGreaterThan(MANY);
      assertThat(ids(platform, NoticesTest::isEnteredWithoutNumber)).as("too early").isNotEmpty();
      assertThat(ids(platform, NoticesTest::isRejectedWithNumber)).as("opposite").isNotEmpty();
    }
  }

  private static List<String> ids(ListeningPlatform platform, Predicate<JsonNode> which) {
    return told(platform).stream()
        .filter(which)
        .map(one -> one.path("messageId").asText())
        .toList();
  }

  private static boolean namesAnother(JsonNode notice) {
    return notice.path("messageId").asText().startsWith("0-");
  }

  private static boolean isEnteredWithoutNumber(JsonNode notice) {
    return notice.path("state").asText().equals("ENTERED") && !notice.has("entryNo");
  }

  private static boolean isRejectedWithNumber(JsonNode notice) {
    return notice.path("state").asText().equals("REJECTED") && notice.has("entryNo");
  }

  /** All at once: a bureau that hangs for half a minute holds up its own sender alone. */
  private static void sendMany(Bureaus caller) throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        String id = "W-" + i;
        String unit = "310115001001GB00001F0001%04d".formatted(i);
        caller.flat(unit);
        sent.add(senders.submit(() -> sent(caller, id, unit)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    }
  }

  /**
   * A bureau that is busy says so for a while: whoever asks without a pause only hears it often.
   */
  private static void sent(Bureaus caller, String id, String unit) {
    for (int i = 0; i < 200; i++) {
      try {
        if (caller.send("water", Bureaus.forBuyer(id, "ACCOUNT_CHANGE", unit)).status() / 100
            == 2) {
          return;
        }
      } catch (IOException cutOff) {
        assertThat(cutOff).isNotNull();
      }
      Bureaus.pause();
    }
    throw new IllegalStateException("not taken");
  }
}
