package org.fachui.devstack.supervisor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fachui.devstack.launcher.PidFiles;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;

/**
 * Watches a stack and starts again what has died, waiting longer after each failure in a row (1 s,
 * doubled up to 30 s). It says what it does.
 */
public final class Supervisor implements Runnable {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration WAIT_MIN = Duration.ofSeconds(1);
  private static final Duration WAIT_MAX = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(2);

  private final Stack stack;
  private final Consumer<String> say;
  private final PidFiles files;
  private final Map<String, Failures> failures = new HashMap<>();
  private volatile boolean ended;

  /** How often in a row a server has died, and when it was last started again. */
  private record Failures(int inRow, long startedNanos) {}

  /**
   * Nothing is watched before {@link #run()}.
   *
   * @param say is given one sentence for each event
   */
  public Supervisor(Stack stack, Consumer<String> say) {
    this.stack = stack;
    this.say = say;
    this.files = new PidFiles(stack.options().data());
  }

  /** Watches until {@link #end()}. */
  @Override
  public void run() {
    while (!ended) {
      for (Server server : stack.servers()) {
        if (!ended && server.pid().isEmpty()) {
          revive(server);
        }
      }
      Waiting.pause(LOOK);
    }
  }

  private void revive(Server server) {
    Duration wait = waitFor(server.name());
    say.accept(
        server.name()
            + " has died; it is started again in "
            + wait.toSeconds()
            + " s (log: "
            + server.log()
            + ").");
    if (Waiting.until(wait, () -> ended)) {
      return;
    }
    synchronized (this) {
      if (ended || server.pid().isPresent()) {
        return;
      }
      try {
        server.start();
        server.handle().ifPresent(handle -> files.write(server.name(), handle));
        say.accept(server.name() + " runs again.");
      } catch (StackFailure e) {
        say.accept(e.sentence());
      }
    }
  }

  private Duration waitFor(String name) {
    Failures before = failures.getOrDefault(name, new Failures(0, System.nanoTime()));
    boolean calm = System.nanoTime() - before.startedNanos() > CALM.toNanos();
    int inRow = calm ? 0 : before.inRow();
    failures.put(name, new Failures(inRow + 1, System.nanoTime()));
    Duration wait = WAIT_MIN.multipliedBy(1L << Math.min(inRow, 5));
    return wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait;
  }

  /** Stops watching; returns when no restart is under way. The servers go on. */
  public void end() {
    ended = true;
    synchronized (this) {
      // a restart that was under way is over now
    }
  }
}
