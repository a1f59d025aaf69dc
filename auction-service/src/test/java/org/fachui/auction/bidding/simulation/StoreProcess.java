package org.fachui.auction.bidding.simulation;

/** A store as a process: up, or away until an instant; another run after every restart. */
abstract class StoreProcess {
  private final Scheduler scheduler;
  private long awayUntilMs;
  private int run = 1;

  StoreProcess(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  boolean up() {
    return scheduler.nowMs() >= awayUntilMs;
  }

  /** Number of the running process. */
  int run() {
    return run;
  }

  long nowMs() {
    return scheduler.nowMs();
  }

  void restart(long downMs) {
    run++;
    awayUntilMs = scheduler.nowMs() + downMs;
  }
}
