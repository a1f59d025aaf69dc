package org.fachui.devstack.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A part of the tests that runs beside another and is told of in its turn. One that breaks off has
 * failed: it never goes missing from the totals.
 */
final class Aside {
  private final String part;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final FutureTask<List<Totals>> running;

  private Aside(String part, Function<Consumer<String>, List<Totals>> work) {
    this.part = part;
    this.running = new FutureTask<>(() -> work.apply(lines::add));
  }

  /**
   * Starts it.
   *
   * @param work is given what takes its lines, and returns what its tools said at their end
   */
  static Aside start(String part, Function<Consumer<String>, List<Totals>> work) {
    Aside aside = new Aside(part, work);
    Thread.ofPlatform().daemon().name("test-" + part).start(aside.running);
    return aside;
  }

  /** Waits for its end, says what it had to say, and returns its totals. */
  List<Totals> join(Consumer<String> say) {
    try {
      List<Totals> totals = running.get();
      lines.forEach(say);
      return totals;
    } catch (ExecutionException broken) {
      lines.forEach(say);
      say.accept("The part " + part + " broke off: " + broken.getCause());
      return List.of(Totals.broken(part));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted.");
    }
  }
}
