package org.fachui.devstack.robots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** One lot with the robots that bid in it. */
public final class Room {
  private static final Duration LOOK = Duration.ofMillis(400);
  private static final Duration OPENING_MAX = Duration.ofSeconds(30);
  private static final int BIDDERS = 12;

  private final ApiClient client;
  private final String lot;
  private final Random random;
  private final List<String> bidders;
  private String last = "";

  /**
   * Nobody bids yet.
   *
   * @param lot the lot's id
   * @param seed of everything that looks like chance
   */
  public Room(ApiClient client, String lot, long seed) {
    this(client, lot, seed, firstBidders());
  }

  /** The same with these bidders, at least two. */
  public Room(ApiClient client, String lot, long seed, List<String> bidders) {
    this.client = client;
    this.lot = lot;
    this.random = new Random(seed);
    this.bidders = List.copyOf(bidders);
  }

  private static List<String> firstBidders() {
    return IntStream.rangeClosed(1, BIDDERS).mapToObj("bidder-%03d"::formatted).toList();
  }

  /** Makes so many bids one after another, once the lot is open. */
  public void place(int bids) {
    int placed = 0;
    long deadline = System.nanoTime() + OPENING_MAX.toNanos();
    while (placed < bids && System.nanoTime() < deadline) {
      try {
        JsonObject state = state();
        String name = Json.text(state, "state");
        if (name.startsWith("CLOSED")) {
          return;
        }
        if (name.equals("OPEN") && bid(state)) {
          placed++;
          continue;
        }
      } catch (IOException | UncheckedIOException e) {
        // the next round asks again
      }
      Waiting.pause(LOOK);
    }
  }

  /**
   * Bids until the lot is closed or the thread is interrupted.
   *
   * @param limitFen no robot goes above this
   * @param pauseMin between two bids of robots
   * @param pauseMax between two bids of robots
   */
  public void bidUntilClosed(long limitFen, Duration pauseMin, Duration pauseMax) {
    long nextAt = 0;
    while (true) {
      try {
        JsonObject state = state();
        String name = Json.text(state, "state");
        if (name.startsWith("CLOSED")) {
          return;
        }
        boolean due = System.nanoTime() >= nextAt;
        if (name.equals("OPEN") && due && Json.integer(state, "minimumFen") <= limitFen) {
          bid(state);
          long spread = pauseMax.minus(pauseMin).toMillis();
          long pause = pauseMin.toMillis() + random.nextLong(spread + 1);
          nextAt = System.nanoTime() + Duration.ofMillis(pause).toNanos();
        }
      } catch (IOException | UncheckedIOException e) {
        // a server is away; its supervisor brings it back
      }
      Waiting.pause(LOOK);
    }
  }

  private JsonObject state() throws IOException {
    Answer answer = client.read("/lots/" + lot + "/state");
    if (answer.status() == 404) {
      throw new StackFailure("The lot " + lot + " is gone.");
    }
    if (!answer.isSuccess()) {
      throw new IOException("no state: " + answer.status());
    }
    return answer.object();
  }

  /** One bid of the lowest amount by somebody who did not bid last. */
  private boolean bid(JsonObject state) throws IOException {
    String bidder = another();
    long now = Instant.parse(Json.text(state, "serverTime")).toEpochMilli();
    JsonObject request =
        JsonObject.builder()
            .put("amountFen", Json.integer(state, "minimumFen"))
            .put("epoch", Json.integer(state, "epoch"))
            .build();
    Answer answer =
        client.post(
            "/lots/" + lot + "/bids",
            bidder,
            request,
            Map.of("Idempotency-Key", BidKeys.next(now, random).toString()));
    if (answer.status() == 201) {
      last = bidder;
      return true;
    }
    return false;
  }

  private String another() {
    List<String> others = bidders.stream().filter(name -> !name.equals(last)).toList();
    return others.get(random.nextInt(others.size()));
  }
}
