package org.fachui.auction.bidding.simulation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the course of a schedule to a person who runs it again. */
final class Trace {
  private static final String HERE = Trace.class.getPackageName();

  private final @Nullable Consumer<String> out;

  private Trace(@Nullable Consumer<String> out) {
    this.out = out;
  }

  static Trace none() {
    return new Trace(null);
  }

  static Trace to(Consumer<String> out) {
    return new Trace(out);
  }

  /** One call to a store, by the name of the port's method and of the process. */
  void call(long step, Scheduler scheduler, StoreProcess store, @Nullable FaultKind fault) {
    if (out == null) {
      return;
    }
    String process = scheduler.current().via() instanceof Replica r ? r.process() : "-";
    say(
        scheduler,
        String.format(
            "%5d %s %s%s%s",
            step, process, port(), store.up() ? "" : " (away)", fault == null ? "" : " " + fault));
  }

  private static String port() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(f -> f.getClassName().startsWith(HERE))
                    .filter(f -> !f.getMethodName().contains("lambda"))
                    .map(
                        f ->
                            f.getClassName().substring(HERE.length() + 1) + "." + f.getMethodName())
                    .filter(
                        f ->
                            !f.matches(
                                "(Trace|Wire|SimulatedPostgres)\\..*|.*\\.(call|key|written)"))
                    .findFirst()
                    .orElse("?"));
  }

  void say(Scheduler scheduler, String text) {
    if (out != null) {
      out.accept((scheduler.nowMs() - World.BEGIN_MS) + " ms  " + text);
    }
  }
}
