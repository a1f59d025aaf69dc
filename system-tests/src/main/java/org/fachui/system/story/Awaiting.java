package org.fachui.system.story;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.fachui.system.client.Pause;

/** Looks again and again until something is as it should be. */
final class Awaiting {
  private static final Duration LOOK = Duration.ofMillis(300);

  private Awaiting() {}

  /** Something that is looked at over HTTP. */
  @FunctionalInterface
  interface Look<T> {
    T now() throws IOException;
  }

  /**
   * What was seen when it was right.
   *
   * @throws IOException with what was seen last when the time is up
   */
  static <T> T until(Duration atMost, String what, Look<T> look, Predicate<T> right)
      throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      T seen = look.now();
      if (right.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(what + " has not come within " + atMost.toSeconds() + " s: " + seen);
      }
      Pause.REAL.of(LOOK);
    }
  }
}
