package org.fachui.system.mainjob;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.fachui.system.client.Pause;
import org.fachui.system.faults.StackFaults;
import org.fachui.system.oracle.BidKey;

/** What is broken when, counted from the opening: slots in order, the moment in each drawn. */
final class FaultPlan {

  /** A fault that may find a file gone. */
  @FunctionalInterface
  private interface Fault {
    void happen() throws IOException;
  }

  private record Slot(Duration from, Duration width, Fault fault) {}

  private static final int TAIL_BIDS = 2;

  /** One fault at a time, on a slow machine too. */
  private static final Duration BETWEEN = Duration.ofSeconds(4);

  private final List<Slot> slots;
  private final Random random;

  private FaultPlan(List<Slot> slots, long seed) {
    this.slots = slots;
    this.random = new Random(seed);
  }

  /**
   * Every store is killed, Redis three times: before the journal, wiped, set back.
   *
   * @param untold the bids that were sent and of which no bidder knows the end yet
   */
  static FaultPlan everyStore(StackFaults faults, Supplier<Set<BidKey>> untold, long seed) {
    Random points = new Random(seed);
    int tail = TAIL_BIDS + points.nextInt(TAIL_BIDS);
    return new FaultPlan(
        List.of(
            slot(4, 3, faults::killKafka),
            slot(12, 3, () -> faults.killRedisBeforeTheJournal(tail, untold)),
            slot(22, 3, faults::wipeRedis),
            slot(32, 2, faults::copyRedis),
            slot(37, 3, faults::restoreRedis),
            slot(48, 3, faults::killPostgres)),
        points.nextLong());
  }

  private static Slot slot(int fromSeconds, int widthSeconds, Fault fault) {
    return new Slot(Duration.ofSeconds(fromSeconds), Duration.ofSeconds(widthSeconds), fault);
  }

  /** Works the plan off; a fault that takes long delays those after it. */
  void run(long opensAtNanos) throws IOException {
    long notBefore = opensAtNanos;
    for (Slot slot : slots) {
      long drawn = slot.from().toNanos() + random.nextLong(slot.width().toNanos());
      long wait = Math.max(opensAtNanos + drawn, notBefore) - System.nanoTime();
      if (wait > 0) {
        Pause.REAL.of(Duration.ofNanos(wait));
      }
      slot.fault().happen();
      notBefore = System.nanoTime() + BETWEEN.toNanos();
    }
  }
}
