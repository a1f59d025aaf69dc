package org.fachui.system.mainjob;

import java.time.Duration;
import java.util.List;
import org.fachui.system.client.BidAnswer.Recorded;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Pause;
import org.fachui.system.mainjob.Rival.Seat;

/** Two who wait for the last seconds, so that the end must move. */
final class LastSeconds implements Runnable {

  private static final Duration LOOK = Duration.ofMillis(150);

  private final Board board;
  private final List<Seat> seats;
  private final Duration before;
  private final int times;
  private int extended;

  /**
   * Bids when less than {@code before} is left.
   *
   * @param times how often the end is to be moved
   */
  LastSeconds(Board board, List<Seat> seats, Duration before, int times) {
    this.board = board;
    this.seats = List.copyOf(seats);
    this.before = before;
    this.times = times;
  }

  /** How often a bid in the last seconds was recorded. */
  int extended() {
    return extended;
  }

  @Override
  public void run() {
    int turn = 0;
    while (!board.view().isClosed()) {
      LotView view = board.view();
      Seat seat = seats.get(turn % seats.size());
      long leftMs = view.endAtMs() - seat.platformMs().getAsLong();
      if (extended < times && view.isOpen() && leftMs > 0 && leftMs < before.toMillis()) {
        turn++;
        boolean recorded =
            !view.leader().equals(seat.paddle())
                && seat.bidder().bid(board.lot(), view.minimumFen(), view.epoch())
                    instanceof Recorded;
        extended += recorded ? 1 : 0;
      }
      Pause.REAL.of(LOOK);
    }
    seats.forEach(seat -> seat.bidder().close());
  }
}
