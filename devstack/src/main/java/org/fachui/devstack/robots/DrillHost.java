package org.fachui.devstack.robots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Keeps one drill auction going: it opens a minute after it was published, runs for three minutes,
 * and when it has closed the next one is published. After a restart the one that is still there is
 * taken up again.
 */
public final class DrillHost implements Runnable {
  private static final String CLERK = "chen";
  private static final String MARK = "【演练场】";
  private static final Duration OPENS_IN = Duration.ofMinutes(1);
  private static final Duration RUNS = Duration.ofMinutes(3);
  private static final Duration PAUSE_MIN = Duration.ofSeconds(3);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(9);
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final List<Scene> SCENES = List.copyOf(EnumSet.allOf(Scene.class));
  private static final int ROBOTS = 12;
  private static final int STEPS_MAX = 18;

  private final ApiClient client;
  private final PictureSource pictures;
  private final boolean robots;
  private long round;

  /** Where the pictures of a scene come from. */
  public interface PictureSource {
    /**
     * The pictures of a drawing.
     *
     * @param drawing its name
     * @param hue its main colour in degrees
     */
    List<String> of(String drawing, int hue);
  }

  /**
   * Nothing is published yet.
   *
   * @param robots whether robots bid
   */
  public DrillHost(ApiClient client, PictureSource pictures, boolean robots) {
    this.client = client;
    this.pictures = pictures;
    this.robots = robots;
    this.round = System.nanoTime() & 0xffff;
  }

  /**
   * Makes sure that there is a drill auction that is open or about to open.
   *
   * @return its id
   */
  public String ensure() throws IOException {
    Optional<String> known = running();
    return known.isPresent() ? known.get() : publish();
  }

  /** Goes on until the thread is interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        String lot = ensure();
        long limit = limit(lot);
        new Room(client, lot, limit + round).bidUntilClosed(limit, PAUSE_MIN, PAUSE_MAX);
      } catch (IOException | UncheckedIOException e) {
        Waiting.pause(RETRY);
      } catch (StackFailure e) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        Waiting.pause(RETRY);
      }
    }
  }

  private Optional<String> running() throws IOException {
    for (String state : List.of("OPEN", "ANNOUNCED", "PAUSED")) {
      Answer page = client.read("/lots?state=" + state + "&size=100&q=" + ApiClient.encoded(MARK));
      if (!page.isSuccess()) {
        throw new IOException("no search: " + page.status());
      }
      for (JsonObject lot : Json.objects(Json.elements(page.object(), "items"))) {
        if (Json.text(lot, "title").startsWith(MARK)) {
          return Optional.of(Json.text(lot, "id"));
        }
      }
    }
    return Optional.empty();
  }

  private String publish() throws IOException {
    Scene scene = SCENES.get((int) (round % SCENES.size()));
    round++;
    Answer published = client.post("/lots", CLERK, request(scene));
    if (!published.isSuccess()) {
      throw new IOException("no drill lot: " + published.status() + " " + published.body());
    }
    String id = Json.text(published.object(), "id");
    List<String> drawn = pictures.of(scene.drawing(), (int) (round * 67 % 360));
    for (int i = 0; i < drawn.size(); i++) {
      client.put(
          "/lots/" + id + "/pictures/" + (i + 1),
          CLERK,
          "image/svg+xml",
          drawn.get(i).getBytes(StandardCharsets.UTF_8));
    }
    return id;
  }

  private static JsonObject request(Scene scene) {
    List<JsonValue> paddles = new ArrayList<>();
    paddles.add(paddle("li", 0));
    paddles.add(paddle("zhang", 0));
    paddles.add(paddle("wang", 1));
    for (int i = 1; i <= ROBOTS; i++) {
      paddles.add(paddle(String.format("bidder-%03d", i), 0));
    }
    return JsonObject.builder()
        .put("title", MARK + scene.title())
        .put("titleEn", "Drill: " + scene.titleEn())
        .put("description", scene.description())
        .put("kind", scene.kind())
        .put("place", "杭州市西湖区")
        .put("appraisalFen", scene.startFen() / 7 * 10)
        .put("startPriceFen", scene.startFen())
        .put("incrementFen", scene.incrementFen())
        .put("opensInMs", OPENS_IN.toMillis())
        .put("durationMs", RUNS.toMillis())
        .put("paddles", new JsonArray(paddles))
        .build();
  }

  private static JsonObject paddle(String bidder, int rank) {
    return JsonObject.builder().put("bidder", bidder).put("rank", rank).build();
  }

  /** Robots stop a few steps above the start price, so that a person can win. */
  private long limit(String lot) throws IOException {
    if (!robots) {
      return 0;
    }
    Answer answer = client.read("/lots/" + lot);
    if (!answer.isSuccess()) {
      throw new IOException("no lot: " + answer.status());
    }
    JsonObject found = answer.object();
    return Json.integer(found, "startPriceFen") + STEPS_MAX * Json.integer(found, "incrementFen");
  }
}
