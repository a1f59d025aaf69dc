package org.fachui.auction.bidding.simulation;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Somebody who does one thing after another. Runs only while it has the baton. */
final class Actor {
  private final Thread thread;
  private volatile boolean baton;
  private boolean started;
  private @Nullable Host via;
  private long wakeAtMs;
  private @Nullable BooleanSupplier ready;

  /**
   * @param via whose process this is part of, or null
   * @param wakeAtMs not earlier
   */
  Actor(@Nullable Host via, long wakeAtMs, Runnable life) {
    this.via = via;
    this.wakeAtMs = wakeAtMs;
    this.thread = Thread.ofVirtual().unstarted(life);
  }

  /** The process through which it acts just now. */
  @Nullable Host via() {
    return via;
  }

  void actsThrough(@Nullable Host host) {
    via = host;
  }

  boolean doomed() {
    return via != null && via.dead();
  }

  void sleepUntil(long ms, @Nullable BooleanSupplier orReady) {
    wakeAtMs = ms;
    ready = orReady;
  }

  /** When it can go on: now or before, or the earliest instant that is known. */
  long readyAtMs(long nowMs) {
    if (via != null && via.frozenUntilMs() > nowMs) {
      return via.frozenUntilMs();
    }
    boolean now = wakeAtMs <= nowMs || (ready != null && ready.getAsBoolean());
    return now ? nowMs : wakeAtMs;
  }

  /** Gives it the baton; whoever calls this must not go on before he has it again. */
  void hand() {
    baton = true;
    if (started) {
      LockSupport.unpark(thread);
    } else {
      started = true;
      thread.start();
    }
  }

  void awaitBaton() {
    while (!baton) {
      LockSupport.park(this);
    }
    baton = false;
  }
}
