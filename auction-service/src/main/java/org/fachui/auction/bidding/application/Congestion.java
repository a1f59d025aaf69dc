package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How full the house is. As many may be under way as were answered lately in the time that nobody
 * should wait longer than: by Little's law the next one will then wait about that long, wherever
 * the slow place is, in the queue, in the arbiter or in the journal.
 */
final class Congestion {
  private static final long SLICE_NANOS = Duration.ofMillis(200).toNanos();
  private static final double NEWEST = 0.5;

  private final LongSupplier nanoTime;
  private final double waitSeconds;
  private final int always;
  private final AtomicLong underWay = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private volatile long sliceBegan;
  private long answeredBefore;
  private volatile double perSecond;

  /**
   * @param nanoTime a monotonic clock
   * @param wait how long a request should wait for its answer at most
   * @param always how many may be under way whatever was answered lately: a house that was empty
   *     has answered nobody
   */
  Congestion(LongSupplier nanoTime, Duration wait, int always) {
    this.nanoTime = nanoTime;
    this.waitSeconds = wait.toNanos() / 1e9;
    this.always = always;
    this.sliceBegan = nanoTime.getAsLong();
  }

  void begins() {
    underWay.incrementAndGet();
  }

  void ends() {
    underWay.decrementAndGet();
    answered.incrementAndGet();
  }

  /** Whether one more would wait for too long. */
  boolean full() {
    long now = underWay.get();
    return now >= always && now >= perSecond() * waitSeconds;
  }

  private double perSecond() {
    if (nanoTime.getAsLong() - sliceBegan >= SLICE_NANOS) {
      turnSlice();
    }
    return perSecond;
  }

  private synchronized void turnSlice() {
    long now = nanoTime.getAsLong();
    long took = now - sliceBegan;
    if (took < SLICE_NANOS) {
      return;
    }
    long all = answered.get();
    double newest = (all - answeredBefore) * 1e9 / took;
    perSecond = took < 2 * SLICE_NANOS ? NEWEST * newest + (1 - NEWEST) * perSecond : newest;
    sliceBegan = now;
    answeredBefore = all;
  }
}
