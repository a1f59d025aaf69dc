package org.fachui.devstack.processes;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a condition with a deadline, by asking again every few milliseconds. */
public final class Waiting {
  private static final Duration STEP = Duration.ofMillis(40);

  private Waiting() {}

  /**
   * Asks until the condition holds or the time is over.
   *
   * @return whether the condition held in time
   */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      pause(STEP);
    }
    return true;
  }

  /** Sleeps; an interrupt ends it early and stays set. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while waiting.", e);
    }
  }
}
