package org.fachui.auction.bidding.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries every call to a store. Each is one step, at which something may go wrong. */
final class Wire {
  private static final int LONGEST_DELAY_MS = 2_500;

  private final Scheduler scheduler;
  private final Random random;
  private final Map<Long, FaultKind> plan = new HashMap<>();
  private final Trace trace;
  private @Nullable Outage outage;
  private long steps;
  private int struck;

  /** Brings down what a fault names. */
  interface Outage {
    void strike(FaultKind fault, @Nullable Host caller);
  }

  Wire(Scheduler scheduler, Random random, List<Fault> faults, Trace trace) {
    this.scheduler = scheduler;
    this.random = random;
    this.trace = trace;
    faults.forEach(fault -> plan.put(fault.step(), fault.kind()));
  }

  void strikesWith(Outage how) {
    outage = how;
  }

  /** Calls so far. */
  long steps() {
    return steps;
  }

  /** Faults so far. */
  int struck() {
    return struck;
  }

  /**
   * One call.
   *
   * @throws BrokenOff if there is no answer
   */
  <T> T call(StoreProcess store, Supplier<T> effect) {
    int connectedTo = store.run();
    scheduler.step();
    steps++;
    FaultKind fault = plan.get(steps);
    trace.call(steps, scheduler, store, fault);
    if (fault != null) {
      return struck(fault, store, effect);
    }
    if (!store.up()) {
      throw new BrokenOff(true, false);
    } else if (store.run() != connectedTo) {
      throw new BrokenOff(random.nextBoolean(), false);
    }
    return effect.get();
  }

  private <T> T struck(FaultKind fault, StoreProcess store, Supplier<T> effect) {
    struck++;
    Host caller = scheduler.current().via();
    FaultKind.Call fate = concerns(fault, store) ? fault.call() : FaultKind.Call.ANSWERED;
    boolean up = store.up();
    int connectedTo = store.run();
    @Nullable T answer = null;
    @Nullable RuntimeException refused = null;
    if (up && (fate == FaultKind.Call.DONE || fate == FaultKind.Call.ANSWERED)) {
      try {
        answer = effect.get();
      } catch (RuntimeException no) {
        refused = no;
      }
    }
    if (outage != null) {
      outage.strike(fault, caller);
    }
    if (up && fate == FaultKind.Call.LATE) {
      later(store, connectedTo, effect);
    }
    scheduler.step();
    if (refused != null && fate == FaultKind.Call.ANSWERED) {
      throw refused;
    } else if (answer == null || fate != FaultKind.Call.ANSWERED) {
      throw new BrokenOff(!up, up && fate == FaultKind.Call.LATE);
    }
    return answer;
  }

  private static boolean concerns(FaultKind fault, StoreProcess store) {
    boolean redis = fault.redis() != FaultKind.Redis.UP;
    boolean postgres = fault.postgres() != FaultKind.Postgres.UP;
    boolean network = fault.call() == FaultKind.Call.LATE || (!redis && !postgres);
    return network || (store instanceof SimulatedRedis ? redis : postgres);
  }

  /** What stood in a buffer arrives after all, unless the store is another process by then. */
  private void later(StoreProcess store, int run, Supplier<?> effect) {
    scheduler.spawn(
        null,
        50 + random.nextInt(LONGEST_DELAY_MS),
        () -> {
          if (store.up() && store.run() == run) {
            try {
              Object nobodyReads = effect.get();
              assert nobodyReads != null;
            } catch (RuntimeException nobodyHears) {
              assert nobodyHears != null;
            }
          }
        });
  }
}
