package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.bidding.simulation.Simulation.Result;

/** What many schedules come to. */
final class Totals {
  private static final int TOLD_EVERY = 5_000;
  private static final int KEPT = 10;

  private final long of;
  private final List<Result> failed = new ArrayList<>();
  private long schedules;
  private long steps;
  private long faults;
  private long acknowledged;
  private long violations;

  Totals(long of) {
    this.of = of;
  }

  void add(Result result) {
    schedules++;
    steps += result.steps();
    faults += result.faults();
    acknowledged += result.acknowledged();
    violations += result.violations().size();
    if (!result.violations().isEmpty() && failed.size() < KEPT) {
      failed.add(result);
      System.out.println("simulation: run it again with -Dfachui.simulation=" + result);
    }
    if (schedules % TOLD_EVERY == 0 && schedules < of) {
      print();
    }
  }

  void print() {
    System.out.printf(
        "simulation: %,d of %,d schedules, %,d steps, %,d faults, %,d bids acknowledged,"
            + " %,d violations%n",
        schedules, of, steps, faults, acknowledged, violations);
  }

  List<Result> failed() {
    return failed;
  }

  long schedules() {
    return schedules;
  }

  long faults() {
    return faults;
  }

  long acknowledged() {
    return acknowledged;
  }
}
