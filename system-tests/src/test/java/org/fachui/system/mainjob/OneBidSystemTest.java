package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fachui.devstack.identity.Personas;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Pause;
import org.fachui.system.faults.FaultProxy;
import org.fachui.system.faults.WireFault;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Seat;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.Test;

/** One bid is recorded: of a request that is repeated, and of many that want the same price. */
class OneBidSystemTest {

  private static final int REPETITIONS = 100;
  private static final long INCREMENT_FEN = 10_000;

  /** Below the 20 requests a second that one paddle may send. */
  private static final Duration PACE = Duration.ofMillis(60);

  private static final List<String> CROWD =
      IntStream.rangeClosed(1, Personas.ROBOT_BIDDERS).mapToObj("bidder-%03d"::formatted).toList();

  private final SystemStack system = SystemStack.running();

  @Test
  void aBidWhoseAnswerWasCutAndThatIsSentAHundredTimesIsOneBidWithOneReceipt() throws IOException {
    UUID lot = openLot(List.of("li"));
    LotView view = system.lots().view(lot).orElseThrow();
    UUID key = new BidKeys(System::currentTimeMillis, new Random(3)).next();
    Request bid =
        Request.of("POST", "/auction/api/lots/" + lot + "/bids")
            .bearing(system.tokens().of("li"))
            .with("Idempotency-Key", key.toString())
            .json("{\"amountFen\":" + view.minimumFen() + ",\"epoch\":" + view.epoch() + "}");
    try (FaultProxy wire =
        FaultProxy.before(
            system.stack().ports().website(), () -> WireFault.CUT_BEFORE_ANSWER, Duration.ZERO)) {
      Site cut = Site.at(wire.port());
      assertThatThrownBy(() -> cut.ask(bid)).isInstanceOf(IOException.class);
      assertThat(wire.cuts()).isEqualTo(1);
    }
    List<JsonNode> afterTheCut = exported(lot).of("BID");
    assertThat(afterTheCut).as("recorded although nobody was told").hasSize(1);
    assertThat(afterTheCut.getFirst().path("bidId").asText()).isEqualTo(key.toString());

    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      answers.add(system.site().ask(bid));
      Pause.REAL.of(PACE);
    }

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    for (Answer answer : answers) {
      assertThat(answer.body()).isEqualTo(answers.getFirst().body());
    }
    assertThat(exported(lot).of("BID")).isEqualTo(afterTheCut);
  }

  @Test
  void ofFiveHundredEqualBidsAtOneInstantOneIsRecorded() throws Exception {
    Path folder = system.folder("one-bid");
    Folders.delete(folder);
    Room room = new Room(system.site(), system.tokens(), folder, 5);
    UUID lot = openLot(CROWD);
    try (Board board = new Board(lot, system.lots(), system.desk())) {
      List<Seat> seats = seats(room, lot);

      EqualBids.Result result = new EqualBids(board, seats).run(1);
      room.settle();

      ExportedLog log = exported(lot);
      Figures figures =
          new Oracle(new BidLogProofs()).judge(new Oracle.Run(room.logs(), List.of(log), Set.of()));
      assertThat(figures.broken()).as(figures.table()).isSubsetOf(EnumSet.of(Figure.UNCLOSED));
      assertThat(figures.of(Figure.KEYS)).isEqualTo(CROWD.size());
      assertThat(figures.of(Figure.ACKNOWLEDGED)).as(figures.table()).isEqualTo(1);
      assertThat(result).isEqualTo(new EqualBids.Result(1, 0));
      assertThat(log.of("BID")).hasSize(1);
      assertThat(amounts(room)).containsExactly(log.of("BID").getFirst().path("amount").asLong());
    }
  }

  /** Half of them by way of the door. */
  private List<Seat> seats(Room room, UUID lot) throws IOException {
    CROWD.parallelStream().forEach(system.tokens()::of);
    Site door = new Site(system.stack().door());
    List<Seat> seats = new ArrayList<>();
    for (String person : CROWD) {
      Site way = seats.size() % 2 == 0 ? system.site() : door;
      seats.add(room.seat(person, lot, INCREMENT_FEN, way));
    }
    return seats;
  }

  /** What the bidders say that they offered. */
  private static Set<Long> amounts(Room room) {
    return room.logs().stream()
        .flatMap(log -> log.entries().stream())
        .filter(Sent.class::isInstance)
        .map(entry -> ((Sent) entry).amountFen())
        .collect(Collectors.toSet());
  }

  private UUID openLot(List<String> people) throws IOException {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    people.forEach(person -> ranks.put(person, 0));
    Duration soon = Duration.ofSeconds(1);
    Duration lasts = Duration.ofHours(2);
    UUID lot =
        system
            .desk()
            .publish(new DrillLot("One bid", 1_000_000, INCREMENT_FEN, soon, lasts, ranks));
    assertThat(
            Waiting.until(
                Duration.ofSeconds(30),
                () -> system.lots().view(lot).filter(LotView::isOpen).isPresent()))
        .isTrue();
    return lot;
  }

  private ExportedLog exported(UUID lot) throws IOException {
    return ExportedLog.parse(system.lots().evidence(lot));
  }
}
