package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Draws what goes wrong. */
final class Schedules {
  private static final int USUAL_STEPS = 320;
  private static final int BURST_STEPS = 50;

  private Schedules() {}

  /** Something at every step of a base schedule: one kind a step in turn, or every kind. */
  static Stream<Simulation> atEveryStep(long seed, boolean everyKind) {
    FaultKind[] kinds = FaultKind.values();
    long steps = Simulation.of(seed).run().steps();
    return LongStream.rangeClosed(1, steps)
        .boxed()
        .flatMap(
            step -> {
              Stream<FaultKind> here =
                  everyKind
                      ? Stream.of(kinds)
                      : Stream.of(kinds[(int) ((step * 5 + seed) % kinds.length)]);
              return here.map(kind -> Simulation.of(seed).with(new Fault(step, kind)));
            });
  }

  /** Several faults; in half of the schedules close together. */
  static Simulation several(long seed) {
    var random = new Random(seed * 31 + 7);
    List<FaultKind> kinds = FaultKind.survivable();
    boolean burst = random.nextBoolean();
    List<Fault> faults = new ArrayList<>();
    long step = 1L + random.nextInt(USUAL_STEPS);
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      faults.add(new Fault(step, kinds.get(random.nextInt(kinds.size()))));
      step = burst ? step + 1 + random.nextInt(BURST_STEPS) : 1L + random.nextInt(USUAL_STEPS);
    }
    return new Simulation(seed, faults, Mutation.NONE);
  }

  /** Faults of these kinds in their order, close together, beginning anywhere. */
  static Simulation hunt(long seed, List<FaultKind> kinds) {
    var random = new Random(seed * 17 + 3);
    List<Fault> faults = new ArrayList<>();
    long step = 1L + random.nextInt(USUAL_STEPS - 60);
    for (FaultKind kind : kinds) {
      faults.add(new Fault(step, kind));
      step += 1 + random.nextInt(BURST_STEPS);
    }
    return new Simulation(seed, faults, Mutation.NONE);
  }
}
