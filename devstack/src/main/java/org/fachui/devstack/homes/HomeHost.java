package org.fachui.devstack.homes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.robots.Room;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Keeps one home for sale: it opens three minutes after its notice and runs for four; when bidding
 * has ended, the next one is announced. The bank's day ends every half minute, so that what is paid
 * arrives.
 */
public final class HomeHost implements Runnable {
  private static final Duration PAUSE_MIN = Duration.ofSeconds(6);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration BANK_DAY = Duration.ofSeconds(30);
  private static final int FIRST_NUMBER = 5_001;
  private static final int STEPS_MAX = 14;

  private final Doors doors;
  private final Supplier<List<String>> pictures;
  private final boolean robots;
  private final Consumer<String> say;

  /**
   * Nothing is announced yet.
   *
   * @param robots whether robots enrol and bid
   * @param say is told when a home could not be announced
   */
  public HomeHost(
      Doors doors, Supplier<List<String>> pictures, boolean robots, Consumer<String> say) {
    this.doors = doors;
    this.pictures = pictures;
    this.robots = robots;
    this.say = say;
  }

  /** Goes on until the thread is interrupted. */
  @Override
  public void run() {
    Thread days = Thread.ofVirtual().name("bank-days").start(this::turnDays);
    String told = "";
    while (!Thread.currentThread().isInterrupted()) {
      try {
        bidFor(running().isPresent() ? running().get() : announce());
        told = "";
      } catch (IOException | UncheckedIOException | StackFailure e) {
        String sentence =
            "the home of the drill waits: " + (e.getMessage() == null ? e : e.getMessage());
        if (!sentence.equals(told)) {
          say.accept(sentence);
          told = sentence;
        }
        pause(RETRY);
      }
    }
    days.interrupt();
  }

  private Optional<String> running() throws IOException {
    for (String state : List.of("OPEN", "ANNOUNCED", "PAUSED")) {
      String query = "?state=" + state + "&size=20&q=" + ApiClient.encoded(HomePapers.MARK);
      Answer page = Doors.good("the search", doors.auction().read("/lots" + query));
      List<JsonObject> lots = Json.objects(Json.elements(page.object(), "items"));
      if (!lots.isEmpty()) {
        return Optional.of(Json.text(lots.getFirst(), "id"));
      }
    }
    return Optional.empty();
  }

  private String announce() throws IOException {
    Answer cases = Doors.good("the cases", doors.auction().read("/cases", "chen"));
    List<String> known =
        Json.objects(cases.array().elements()).stream()
            .map(one -> Json.text(one, "caseNumber"))
            .toList();
    int number = FIRST_NUMBER;
    while (known.contains("（2026）浙0106执" + number + "号")) {
      number++;
    }
    return new HomeCourt(doors, number, pictures.get()).announce();
  }

  private void bidFor(String lot) throws IOException {
    List<Buyer> buyers = robots ? Buyer.robots() : List.of();
    new HomeBuyers(doors, lot, buyers).qualify();
    long limitFen = robots ? HomePapers.START_FEN + STEPS_MAX * HomePapers.INCREMENT_FEN : 0;
    List<String> subjects = Buyer.robots().stream().map(Buyer::subject).toList();
    new Room(doors.auction(), lot, limitFen, subjects)
        .bidUntilClosed(limitFen, PAUSE_MIN, PAUSE_MAX);
  }

  private void turnDays() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(BANK_DAY);
        if (Json.isTrue(doors.bank().read("/sim/summary").object(), "dayKnown")) {
          doors.bank().post("/sim/day/end", JsonObject.builder().build());
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | IllegalStateException away) {
        // The bank is away; its supervisor brings it back.
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Waiting.pause(time);
    } catch (StackFailure interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
