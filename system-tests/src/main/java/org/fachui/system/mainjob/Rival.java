package org.fachui.system.mainjob;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.fachui.system.client.BidAnswer;
import org.fachui.system.client.BidAnswer.Recorded;
import org.fachui.system.client.BidAnswer.Refused;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.Bidder;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Pause;

/**
 * One of many who want the same lot: bids a little above what he sees, now and then sends a bid
 * again, now and then tries another amount under an old key, until he has enough.
 */
final class Rival implements Runnable {

  private static final int REPLAY_ONE_IN = 12;
  private static final int STEPS_MAX = 4;

  /**
   * How a rival bids.
   *
   * @param thinks the longest pause between two bids
   * @param recordedMax stops after so many recorded bids
   * @param quietBeforeEnd leaves the last stretch to others
   */
  record Habit(Duration thinks, int recordedMax, Duration quietBeforeEnd) {}

  private final Board board;
  private final Bidder bidder;
  private final BidKeys keys;
  private final String paddle;
  private final long incrementFen;
  private final Habit habit;
  private final RandomGenerator random;
  private final LongSupplier platformMs;
  private final AtomicLong recorded = new AtomicLong();
  private long floorFen;
  private volatile boolean left;

  Rival(Seat seat, Board board, Habit habit) {
    this.board = board;
    this.bidder = seat.bidder();
    this.keys = seat.keys();
    this.paddle = seat.paddle();
    this.incrementFen = seat.incrementFen();
    this.random = seat.random();
    this.platformMs = seat.platformMs();
    this.habit = habit;
  }

  /** What belongs to one bidder of one lot. */
  record Seat(
      Bidder bidder,
      BidKeys keys,
      String paddle,
      long incrementFen,
      RandomGenerator random,
      LongSupplier platformMs) {}

  long recorded() {
    return recorded.get();
  }

  /** Bids no more: whoever leads alone would otherwise wait for somebody to outbid him. */
  void leave() {
    left = true;
  }

  @Override
  public void run() {
    while (!left && recorded.get() < habit.recordedMax() && !isOver()) {
      LotView view = board.view();
      if (view.isOpen() && !view.leader().equals(paddle)) {
        bid(view);
      }
      Pause.REAL.of(
          Duration.ofNanos(random.nextLong(1_000_000, 1 + habit.thinks().toNanos() + 1_000_000)));
    }
    bidder.close();
  }

  private boolean isOver() {
    LotView view = board.view();
    long quietMs = habit.quietBeforeEnd().toMillis();
    return view.isClosed()
        || (view.isOpen()
            && quietMs > 0
            && platformMs.getAsLong() > view.endAtMs() - quietMs
            && view.bids() > 0);
  }

  private void bid(LotView view) {
    long from = Math.max(view.minimumFen(), floorFen);
    long amount = from + incrementFen * random.nextInt(STEPS_MAX);
    UUID key = keys.next();
    switch (bidder.send(board.lot(), key, amount, view.epoch())) {
      case Recorded told -> {
        recorded.incrementAndGet();
        floorFen = amount + incrementFen;
        sometimesAgain(key, amount, view.epoch());
      }
      case Refused refused -> floorFen = Math.max(refused.minimumFen(), 0);
      case BidAnswer.NotRecorded none -> floorFen = 0;
      case BidAnswer.Unresolved open -> floorFen = 0;
    }
  }

  private void sometimesAgain(UUID key, long amount, long epoch) {
    if (random.nextInt(REPLAY_ONE_IN) == 0) {
      boolean changed = random.nextInt(4) == 0;
      bidder.send(board.lot(), key, changed ? amount + incrementFen : amount, epoch);
    }
  }
}
