package org.fachui.system.mainjob;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.system.client.BidAnswer;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Pause;
import org.fachui.system.mainjob.Rival.Seat;

/** Many bidders send the same amount at one instant, several times over. */
public final class EqualBids {

  /**
   * What came of it.
   *
   * @param rounds in which somebody was recorded
   * @param disputed rounds in which more than one was
   */
  public record Result(int rounds, int disputed) {}

  private final Board board;
  private final List<Seat> seats;

  EqualBids(Board board, List<Seat> seats) {
    this.board = board;
    this.seats = List.copyOf(seats);
  }

  Result run(int rounds) throws InterruptedException {
    int decided = 0;
    int disputed = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < rounds && awaitOpen(); round++) {
        long recorded = round(threads);
        decided += recorded >= 1 ? 1 : 0;
        disputed += recorded > 1 ? 1 : 0;
      }
    }
    seats.forEach(seat -> seat.bidder().close());
    return new Result(decided, disputed);
  }

  private boolean awaitOpen() {
    while (!board.view().isOpen() && !board.view().isClosed()) {
      Pause.REAL.of(Duration.ofMillis(100));
    }
    Pause.REAL.of(Duration.ofMillis(400));
    return board.view().isOpen();
  }

  private long round(ExecutorService threads) throws InterruptedException {
    LotView view = board.view();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<BidAnswer>> answers = new ArrayList<>();
    for (Seat seat : seats) {
      answers.add(
          threads.submit(
              () -> {
                start.await();
                return seat.bidder().bid(board.lot(), view.minimumFen(), view.epoch());
              }));
    }
    start.countDown();
    long recorded = 0;
    for (Future<BidAnswer> answer : answers) {
      recorded += isRecorded(answer) ? 1 : 0;
    }
    return recorded;
  }

  private static boolean isRecorded(Future<BidAnswer> answer) throws InterruptedException {
    try {
      return answer.get() instanceof BidAnswer.Recorded;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a bidder failed", e.getCause());
    }
  }
}
