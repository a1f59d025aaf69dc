package org.fachui.auction.bidding.web;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Gives every watcher its turn, always at the same rate: a few watchers within {@link #TICK}, ten
 * thousand within 0.8 s. They never all want to send at once, so a bid does not wait behind them.
 */
final class Turns {
  /** Between two looks at who is next. */
  static final Duration TICK = Duration.ofMillis(4);

  private static final long NANOS_A_TURN = 75_000;

  /** After a standstill the turns that were missed are not made up for: their versions are old. */
  private static final long MISSED_MAX = Duration.ofMillis(60).toNanos() / NANOS_A_TURN;

  private final Queue<Watcher> next = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LongSupplier nanoTime;
  private long givenUntilNanos;

  /**
   * @param nanoTime a monotonic clock
   */
  Turns(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.givenUntilNanos = nanoTime.getAsLong();
  }

  /** Takes a watcher in; its first turn is now. */
  void add(Watcher watcher) {
    if (watcher.turn()) {
      next.add(watcher);
      count.incrementAndGet();
    }
  }

  /** Gives the turns that are due; for one thread, every {@link #TICK}. */
  void give() {
    long now = nanoTime.getAsLong();
    long due = (now - givenUntilNanos) / NANOS_A_TURN;
    givenUntilNanos += due * NANOS_A_TURN;
    long turns = Math.min(Math.min(due, MISSED_MAX), count.get());
    for (long i = 0; i < turns; i++) {
      Watcher watcher = next.remove();
      if (watcher.turn()) {
        next.add(watcher);
      } else {
        count.decrementAndGet();
      }
    }
  }

  /** How many watchers have turns. */
  int count() {
    return count.get();
  }
}
