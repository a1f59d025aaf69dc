package org.fachui.auction.bidding.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.proof.merkle.Hash;

/** One schedule: a seed and what goes wrong. Equal schedules have equal histories. */
record Simulation(long seed, List<Fault> plan, Mutation mutation) {

  static Simulation of(long seed) {
    return new Simulation(seed, List.of(), Mutation.NONE);
  }

  Simulation with(Fault... faults) {
    return new Simulation(seed, List.of(faults), mutation);
  }

  Simulation with(Mutation planted) {
    return new Simulation(seed, plan, planted);
  }

  /**
   * What a run came to.
   *
   * @param steps calls to stores
   * @param faults that struck
   * @param acknowledged bids that a bidder was told are recorded
   * @param digest of the journal, the books and the steps
   */
  record Result(
      Simulation schedule,
      long steps,
      int faults,
      long acknowledged,
      List<Violation> violations,
      String digest) {
    @Override
    public String toString() {
      return schedule
          + violations.stream()
              .limit(5)
              .map(one -> "\n    " + one.figure() + ": " + one.what())
              .collect(Collectors.joining());
    }
  }

  Result run() {
    return run(Trace.none());
  }

  /** The same, telling every step. */
  Result run(Trace trace) {
    World world = new World(seed, plan, mutation, trace).run();
    long acknowledged =
        world.book().told().stream()
            .filter(told -> told.outcome() instanceof BidOutcome.Recorded)
            .map(told -> told.bid().key())
            .distinct()
            .count();
    return new Result(
        this,
        world.wire().steps(),
        world.wire().struck(),
        acknowledged,
        HistoryChecker.judge(world, plan),
        digest(world));
  }

  private static String digest(World world) {
    var text = new StringBuilder().append(world.wire().steps());
    world
        .postgres()
        .tables()
        .journal
        .values()
        .forEach(rows -> rows.forEach(row -> text.append(row.row().text()).append(row.by())));
    world.book().told().forEach(told -> text.append(told.atMs()).append(told.outcome()));
    return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Reads what {@link #toString} writes. */
  static Simulation parse(String text) {
    List<String> parts = List.of(text.split(","));
    return new Simulation(
        Long.parseLong(parts.getFirst()),
        parts.subList(1, parts.size()).stream().map(Fault::parse).toList(),
        Mutation.NONE);
  }

  /** As {@code -Dfachui.simulation=} takes it: the seed, then step:fault, by commas. */
  @Override
  public String toString() {
    return seed
        + plan.stream().map(fault -> "," + fault).collect(Collectors.joining())
        + (mutation == Mutation.NONE ? "" : " with " + mutation);
  }
}
