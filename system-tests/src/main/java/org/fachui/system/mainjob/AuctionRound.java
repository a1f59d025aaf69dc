package org.fachui.system.mainjob;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Pause;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Habit;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;

/**
 * One lot for which qualified people bid against each other until it closes, while Redis is killed
 * in the middle; and the comparison of what they were told with the exported log.
 */
public final class AuctionRound {
  private static final Duration THINKS = Duration.ofMillis(900);
  private static final Duration QUIET = Duration.ofSeconds(12);
  private static final Duration CLOSED_WITHIN = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int BIDS_BEFORE_THE_KILL = 25;
  private static final int RECORDED_EACH_MAX = 12;

  private final Stack stack;
  private final Lots lots;
  private final Site site;
  private final Room room;
  private final CourtDesk desk;

  /**
   * What came of it.
   *
   * @param redisKills how often Redis was killed while bidding was open
   */
  public record Result(ExportedLog log, List<BidderLog> told, int redisKills) {
    /** Copies the logs. */
    public Result {
      told = List.copyOf(told);
    }

    /** What the bidders' own logs and this export say; the export may have been tampered with. */
    public Figures judged(ExportedLog export) {
      return new Oracle(new BidLogProofs()).judge(new Oracle.Run(told, List.of(export), Set.of()));
    }
  }

  /**
   * On a stack that is up.
   *
   * @param folder for the bidders' logs
   */
  public AuctionRound(Stack stack, Path folder, long seed) throws IOException {
    Tokens tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.stack = stack;
    this.site = new Site(stack.website());
    this.lots = new Lots(site);
    this.desk = new CourtDesk(site, tokens, "chen", "zhao");
    this.room = new Room(site, tokens, folder, seed);
  }

  /**
   * Bids until the lot closes.
   *
   * @param people who have paddles
   */
  public Result run(UUID lot, List<String> people, long incrementFen)
      throws IOException, InterruptedException {
    try (Board board = new Board(lot, lots, desk);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> bidding = new ArrayList<>();
      for (String person : people) {
        Habit habit = new Habit(THINKS, RECORDED_EACH_MAX, QUIET);
        bidding.add(
            threads.submit(new Rival(room.seat(person, lot, incrementFen, site), board, habit)));
      }
      int kills = killRedis(board);
      if (!board.awaitClosed(CLOSED_WITHIN)) {
        throw new IOException("lot " + lot + " has not closed");
      }
      for (Future<?> one : bidding) {
        one.get();
      }
      room.settle();
      return new Result(ExportedLog.parse(lots.evidence(lot)), room.logs(), kills);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a bidder failed", e.getCause());
    }
  }

  /** As soon as there are some bids to lose. */
  private int killRedis(Board board) {
    while (!board.view().isClosed() && board.view().bids() < BIDS_BEFORE_THE_KILL) {
      Pause.REAL.of(LOOK);
    }
    if (board.view().isClosed()) {
      return 0;
    }
    synchronized (stack) {
      stack.redis().kill9();
      stack.redis().start();
    }
    return 1;
  }
}
