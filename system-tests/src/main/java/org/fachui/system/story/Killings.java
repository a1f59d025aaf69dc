package org.fachui.system.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.Pause;

/**
 * Kills servers with signal 9 at seeded moments of the stages in which the platform works by
 * itself, and starts them again. Whoever watches asks again until they are back.
 */
public class Killings extends Stages implements AutoCloseable {
  private static final long EARLIEST_MS = 200;
  private static final int SPAN_MS = 1_000;

  private final Map<String, List<Server>> victims;
  private final Random random;
  private final Consumer<String> say;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<Future<?>> running = new ArrayList<>();

  /** Of this stack's servers, by seed. */
  public Killings(Stack stack, long seed, Consumer<String> say) {
    super(say);
    this.random = new Random(seed);
    this.say = say;
    this.victims =
        Map.of(
            "transfer", List.of(stack.bureaus(), stack.payara()),
            "refunds", List.of(stack.postgres()),
            "payment", List.of(stack.payara(), stack.bank(), stack.postgres()));
  }

  @Override
  protected void begins(String stage) {
    for (Server server : victims.getOrDefault(stage, List.of())) {
      Duration after = Duration.ofMillis(EARLIEST_MS + random.nextInt(SPAN_MS));
      running.add(thread.submit(() -> kill(server, stage, after)));
    }
  }

  private void kill(Server server, String stage, Duration after) {
    Pause.REAL.of(after);
    server.kill9();
    say.accept("    " + server.name() + " was killed in " + stage);
    server.start();
    say.accept("    " + server.name() + " is back");
  }

  @Override
  protected void ends(String stage) throws InterruptedException {
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a server did not come back", e.getCause());
      }
    }
    running.clear();
  }

  /** How many servers are killed in one run. */
  public final int count() {
    return victims.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public final void close() {
    thread.shutdownNow();
  }
}
