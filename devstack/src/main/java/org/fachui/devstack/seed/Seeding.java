package org.fachui.devstack.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.robots.Room;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Writes the seed through the service's interface. What is on file already stays as it is, so that
 * a restart, or an interrupted first start, adds only what is missing.
 */
public final class Seeding {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofMillis(500);
  private static final long SEED = 20_260_101;

  private final ApiClient client;

  /** For the service behind this client. */
  public Seeding(ApiClient client) {
    this.client = client;
  }

  /**
   * Adds what is missing.
   *
   * @return how many lots were published now
   */
  public int run() {
    List<SeedLot> lots = SeedLot.all();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> courts = new ArrayList<>();
      for (String clerk : lots.stream().map(SeedLot::clerk).distinct().toList()) {
        List<SeedLot> own = lots.stream().filter(lot -> lot.clerk().equals(clerk)).toList();
        courts.add(threads.submit(() -> seed(clerk, own)));
      }
      int published = 0;
      for (Future<Integer> court : courts) {
        published += court.get();
      }
      return published;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while seeding.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StackFailure failure
          ? failure
          : new StackFailure("The seed could not be written: " + e.getCause(), e);
    }
  }

  private int seed(String clerk, List<SeedLot> lots) {
    List<JsonObject> cases =
        Json.objects(
            insist("the cases of " + clerk, () -> client.read("/cases", clerk)).array().elements());
    int published = 0;
    for (SeedLot lot : lots) {
      Optional<JsonObject> known =
          cases.stream()
              .filter(one -> Json.text(one, "caseNumber").equals(lot.caseNumber()))
              .findFirst();
      boolean done = known.filter(one -> !Json.elements(one, "lots").isEmpty()).isPresent();
      if (!done) {
        String caseId = known.map(one -> Json.text(one, "id")).orElseGet(() -> file(lot));
        publish(lot, caseId);
        published++;
      }
    }
    return published;
  }

  private String file(SeedLot lot) {
    Answer filed =
        insist(
            "case " + lot.caseNumber(),
            () -> client.post("/cases", lot.clerk(), Requests.filing(lot)));
    return Json.text(filed.object(), "id");
  }

  private void publish(SeedLot lot, String caseId) {
    JsonObject request = Requests.publication(lot, caseId);
    Answer published =
        insist("lot " + lot.title(), () -> client.post("/lots", lot.clerk(), request));
    String id = Json.text(published.object(), "id");
    List<String> pictures = Pictures.of(lot.picture(), lot.hue());
    for (int i = 0; i < pictures.size(); i++) {
      byte[] svg = pictures.get(i).getBytes(StandardCharsets.UTF_8);
      String path = "/lots/" + id + "/pictures/" + (i + 1);
      insist("a picture", () -> client.put(path, lot.clerk(), "image/svg+xml", svg));
    }
    if (lot.bids() > 0) {
      Room room = new Room(client, id, SEED + lot.hue());
      Thread.ofVirtual().name("first-bids").start(() -> room.place(lot.bids()));
    }
  }

  /** A request that must succeed; tried again while a server is away or busy. */
  private Answer insist(String what, Request request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "no answer";
    while (System.nanoTime() < deadline) {
      try {
        Answer answer = request.send();
        if (answer.isSuccess()) {
          return answer;
        }
        last = answer.status() + " " + answer.body();
        if (answer.status() < 500 && answer.status() != 429) {
          break;
        }
      } catch (IOException | UncheckedIOException e) {
        last = String.valueOf(e.getMessage());
      }
      Waiting.pause(STEP);
    }
    throw new StackFailure("The seed could not be written (" + what + "): " + last);
  }

  /** One request. */
  private interface Request {
    Answer send() throws IOException;
  }
}
