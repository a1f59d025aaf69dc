package org.fachui.system.mainjob;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.BidPolicy;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.Doors;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Tokens;
import org.fachui.system.faults.Replica;
import org.fachui.system.faults.ReplicaFaults;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Habit;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;

/**
 * Lots for which people bid at two replicas of the auction service, going to the other one when
 * they get no answer, while a plan of faults is worked off. They bid until the plan is done, so
 * that the end of a lot that is short moves on and on; then they leave, and it closes.
 */
public final class ReplicaAuction {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration OPENED_WITHIN = Duration.ofSeconds(30);
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(90);
  private static final Duration TOPIC_WITHIN = Duration.ofSeconds(45);
  private static final Duration THINKS = Duration.ofMillis(500);
  private static final long INCREMENT_FEN = 100;
  private static final int FIRST_BIDDER = 401;

  /**
   * What is sold.
   *
   * @param bidders people at every lot
   * @param lasts bidding is open for so long at least, a minute in a drill
   * @param closes whether the lots are to be closed in the end
   */
  public record Terms(long seed, int bidders, int lots, Duration lasts, boolean closes) {}

  /** What happens meanwhile. */
  @FunctionalInterface
  public interface Plan {
    /** Works it off. */
    void run(ReplicaFaults faults) throws IOException;
  }

  /** What came of it. */
  public record Result(Figures figures, List<String> faults, Duration took) {
    /** Everything for people to read. */
    public String table() {
      StringBuilder table = new StringBuilder(figures.table());
      faults.forEach(fault -> table.append("fault: ").append(fault).append('\n'));
      return table.append("took %d s%n".formatted(took.toSeconds())).toString();
    }
  }

  private final Stack stack;
  private final Replica other;
  private final Terms terms;
  private final Lots lots;
  private final CourtDesk clerk;
  private final CourtDesk judge;
  private final Tokens tokens;
  private final List<Site> sites;
  private final Room room;
  private final List<Board> boards = new ArrayList<>();
  private final List<Rival> rivals = new ArrayList<>();

  private ReplicaAuction(Stack stack, Replica other, Terms terms, Path folder) throws IOException {
    this.stack = stack;
    this.other = other;
    this.terms = terms;
    this.tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.sites = List.of(new Site(stack.website()), other.site());
    this.lots = new Lots(new Doors(sites, 0), LOOK);
    this.clerk = new CourtDesk(sites.getFirst(), tokens, "chen", "zhao");
    this.judge = new CourtDesk(new Doors(sites, 0), LOOK, tokens, "chen", "zhao");
    this.room = new Room(sites.getFirst(), tokens, folder, terms.seed(), BidPolicy.WITH_A_CHOICE);
  }

  /**
   * Runs it; both replicas must be up.
   *
   * @param other the replica besides the stack's own
   * @param folder for the bidders' logs
   */
  public static Result run(Stack stack, Replica other, Terms terms, Path folder, Plan plan)
      throws IOException, InterruptedException {
    return new ReplicaAuction(stack, other, terms, folder).run(plan);
  }

  private Result run(Plan plan) throws IOException, InterruptedException {
    long began = System.nanoTime();
    ReplicaFaults faults =
        new ReplicaFaults(new Replica(stack.payara(), stack.node()), other, tokens, this::recorded);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> bidding = new ArrayList<>();
      try {
        for (int lot = 1; lot <= terms.lots(); lot++) {
          bidding.addAll(sit(lot, threads));
        }
        faults.goesOn(10);
        plan.run(faults);
      } finally {
        rivals.forEach(Rival::leave);
      }
      for (Future<?> one : bidding) {
        one.get();
      }
      awaitClosed();
      room.settle();
      return new Result(judged(), faults.done(), Duration.ofNanos(System.nanoTime() - began));
    } catch (ExecutionException e) {
      throw new IllegalStateException("a bidder failed", e.getCause());
    } finally {
      boards.forEach(Board::close);
    }
  }

  private List<Future<?>> sit(int number, ExecutorService threads) throws IOException {
    List<String> people =
        IntStream.range(FIRST_BIDDER, FIRST_BIDDER + terms.bidders())
            .mapToObj("bidder-%03d"::formatted)
            .toList();
    UUID lot = clerk.publish(lot(number, people));
    if (!Waiting.until(OPENED_WITHIN, () -> lots.view(lot).filter(LotView::isOpen).isPresent())) {
      throw new IOException("the lot " + lot + " did not open");
    }
    Board board = new Board(lot, lots, judge);
    boards.add(board);
    List<Future<?>> sitting = new ArrayList<>();
    Habit habit = new Habit(THINKS, Integer.MAX_VALUE, Duration.ZERO);
    for (String person : people) {
      Doors doors = new Doors(sites, sitting.size());
      Rival rival = new Rival(room.seat(person, lot, INCREMENT_FEN, doors), board, habit);
      rivals.add(rival);
      sitting.add(threads.submit(rival));
    }
    return sitting;
  }

  private DrillLot lot(int number, List<String> people) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    people.forEach(person -> ranks.put(person, 0));
    return new DrillLot(
        "System test: two replicas " + number,
        10_000,
        INCREMENT_FEN,
        Duration.ofSeconds(2),
        terms.lasts(),
        ranks);
  }

  private long recorded() {
    return rivals.stream().mapToLong(Rival::recorded).sum();
  }

  private void awaitClosed() throws InterruptedException {
    if (terms.closes()) {
      for (Board board : boards) {
        board.awaitClosed(CLOSED_WITHIN);
      }
    }
  }

  private Figures judged() throws IOException {
    List<ExportedLog> exports = new ArrayList<>();
    for (Board board : boards) {
      exports.add(ExportedLog.parse(lots.evidence(board.lot())));
    }
    var standing = Oracle.standing(exports).keySet();
    long missing = Topic.missing(stack.kafka().bootstrap(), standing, TOPIC_WITHIN).size();
    return new Oracle(new BidLogProofs())
        .judge(new Oracle.Run(room.logs(), exports, Set.of()))
        .with(Figure.MISSING_IN_TOPIC, missing);
  }
}
