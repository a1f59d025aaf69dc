package org.fachui.system.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Tokens;
import org.fachui.system.faults.FaultProxy;
import org.fachui.system.faults.StackFaults;
import org.fachui.system.faults.WireFault;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Habit;
import org.fachui.system.mainjob.Rival.Seat;
import org.fachui.system.oracle.BidKey;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;

/**
 * One run on a stack that is up: several lots with many rivals, one lot of equal bids, one of
 * pre-emption, every store killed in between, and the comparison afterwards.
 */
public final class MainAuction {

  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(150);
  private static final Duration TOPIC_WITHIN = Duration.ofSeconds(45);
  private static final int WIRE_ONE_SEAT_IN = 8;
  private static final int WIRE_FAULT_ONE_IN = 40;
  private static final int EQUAL_ROUNDS = 8;
  private static final Duration THINKS = Duration.ofMillis(600);
  private static final Duration QUIET = Duration.ofSeconds(12);
  private static final Duration LAST_SECONDS = Duration.ofSeconds(6);
  private static final int EXTENSIONS = 2;

  /** A slow machine needs more lots until enough is recorded; the faults are all in the first. */
  private static final int WAVES = 4;

  private final Stack stack;
  private final Programme programme;
  private final Site site;
  private final Tokens tokens;
  private final Lots lots;
  private final CourtDesk desk;
  private final Room room;
  private final StackFaults faults;
  private final List<Board> boards = new ArrayList<>();

  private MainAuction(Stack stack, Programme programme, Path folder) throws IOException {
    this.stack = stack;
    this.programme = programme;
    this.site = new Site(stack.website());
    this.tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.lots = new Lots(site);
    this.desk = new CourtDesk(site, tokens, "chen", "zhao");
    this.room = new Room(site, tokens, folder.resolve("bidders"), programme.seed());
    this.faults = new StackFaults(stack, folder.resolve("redis-copy"));
  }

  /**
   * Runs the programme.
   *
   * @param folder for the bidders' logs and copies of Redis' files
   */
  public static Outcome run(Stack stack, Programme programme, Path folder)
      throws IOException, InterruptedException {
    return new MainAuction(stack, programme, folder).run();
  }

  /** One lot and those who sit at it. */
  private record Table(Board board, List<Seat> seats) {}

  private Outcome run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (FaultProxy wire = wire();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Table> rivals = rivals(Site.at(wire.port()));
      Table equal = table(programme.equalLot(), site);
      Table match = table(programme.matchLot(), site);
      long opensAt = opening();
      List<Future<?>> rivalry = compete(rivals, threads);
      Future<EqualBids.Result> equalResult =
          threads.submit(() -> new EqualBids(equal.board(), equal.seats()).run(EQUAL_ROUNDS));
      Future<List<String>> matches =
          threads.submit(() -> new Matching(match.board(), match.seats()).run());
      FaultPlan.everyStore(faults, room::untold, programme.seed()).run(opensAt);
      awaitEnd(rivalry);
      for (int wave = 2; wave <= WAVES && recorded() < programme.recordedInAll(); wave++) {
        awaitEnd(compete(rivals(site), threads));
      }
      room.settle();
      return compared(began, equalResult.get(), matches.get(), match);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a bidder failed", e.getCause());
    } finally {
      boards.forEach(Board::close);
    }
  }

  private List<Table> rivals(Site otherWay) throws IOException {
    List<Table> rivals = new ArrayList<>();
    for (int i = 0; i < programme.lots(); i++) {
      rivals.add(table(programme.rivalLot(boards.size() + 1), otherWay));
    }
    return rivals;
  }

  private List<Future<?>> compete(List<Table> tables, ExecutorService threads) throws IOException {
    Habit habit = new Habit(THINKS, programme.recordedPerBidder(), QUIET);
    List<Future<?>> rivalry = new ArrayList<>();
    for (Table table : tables) {
      rivalry.addAll(compete(table, habit, threads));
      rivalry.add(waitForTheEnd(table, threads));
    }
    return rivalry;
  }

  private void awaitEnd(List<Future<?>> rivalry) throws InterruptedException, ExecutionException {
    awaitClosed();
    for (Future<?> one : rivalry) {
      one.get();
    }
  }

  private long recorded() {
    return room.logs().stream().mapToLong(Oracle::acknowledgedBy).sum();
  }

  private FaultProxy wire() throws IOException {
    Random random = new Random(programme.seed());
    WireFault[] bad = {WireFault.DELAY, WireFault.CUT_AFTER_REQUEST, WireFault.CUT_BEFORE_ANSWER};
    return FaultProxy.before(
        stack.ports().website(),
        () ->
            random.nextInt(WIRE_FAULT_ONE_IN) == 0
                ? bad[random.nextInt(bad.length)]
                : WireFault.NONE,
        Duration.ofMillis(700));
  }

  /** Publishes a lot and seats everybody who may bid; some of them behind the other way. */
  private Table table(DrillLot lot, Site otherWay) throws IOException {
    Board board = new Board(desk.publish(lot), lots, desk);
    boards.add(board);
    List<Seat> seats = new ArrayList<>();
    for (String person : lot.ranks().keySet()) {
      Site way = seats.size() % WIRE_ONE_SEAT_IN == 0 ? otherWay : site;
      seats.add(room.seat(person, board.lot(), Programme.INCREMENT_FEN, way));
    }
    return new Table(board, seats);
  }

  private static List<Future<?>> compete(Table table, Habit habit, ExecutorService threads) {
    List<Future<?>> running = new ArrayList<>();
    for (Seat seat : table.seats()) {
      running.add(threads.submit(new Rival(seat, table.board(), habit)));
    }
    return running;
  }

  /** Two more seats at the lot, for people who sit there already. */
  private Future<?> waitForTheEnd(Table table, ExecutorService threads) throws IOException {
    List<Seat> last = new ArrayList<>();
    for (String person : programme.people().subList(0, 2)) {
      last.add(room.seat(person, table.board().lot(), Programme.INCREMENT_FEN, site));
    }
    return threads.submit(new LastSeconds(table.board(), last, LAST_SECONDS, EXTENSIONS));
  }

  private long opening() {
    long inMs =
        boards.stream().mapToLong(board -> board.view().opensAtMs()).max().orElseThrow()
            - room.platformMs();
    return System.nanoTime() + inMs * 1_000_000;
  }

  private void awaitClosed() throws InterruptedException {
    for (Board board : boards) {
      board.awaitClosed(CLOSED_WITHIN);
    }
  }

  private Outcome compared(long began, EqualBids.Result equal, List<String> matches, Table match)
      throws IOException {
    List<ExportedLog> exports = new ArrayList<>();
    for (Board board : boards) {
      exports.add(ExportedLog.parse(lots.evidence(board.lot())));
    }
    Oracle.Run material = new Oracle.Run(room.logs(), exports, survivors());
    Set<BidKey> standing = Oracle.standing(exports).keySet();
    long missing = Topic.missing(stack.kafka().bootstrap(), standing, TOPIC_WITHIN).size();
    Figures figures =
        new Oracle(new BidLogProofs()).judge(material).with(Figure.MISSING_IN_TOPIC, missing);
    return new Outcome(
        figures,
        material,
        equal,
        matches,
        exports
            .get(boards.indexOf(match.board()))
            .closed()
            .filter(c -> firstRankWon(c, match))
            .isPresent(),
        Outcome.extensions(exports),
        boards.stream().mapToLong(Board::resumptions).sum(),
        faults.unjournaled(),
        faults.done(),
        Duration.ofNanos(System.nanoTime() - began));
  }

  /** Redis may still hold bids of lots that were over before this run. */
  private Set<BidKey> survivors() {
    Set<String> lotsOfThisRun =
        boards.stream().map(board -> board.lot().toString()).collect(Collectors.toSet());
    return faults.survivors().stream()
        .filter(bid -> lotsOfThisRun.contains(bid.lot()))
        .collect(Collectors.toSet());
  }

  private static boolean firstRankWon(JsonNode closed, Table match) {
    return closed.path("winner").asText().equals(match.seats().getLast().paddle());
  }
}
