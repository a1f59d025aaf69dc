package org.fachui.simulators.process;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.fachui.simulators.faults.Sabotage;

/** What every simulator's {@code main} does. */
public final class SimulatorProcess {
  private SimulatorProcess() {}

  /** A simulator that serves. */
  public interface Running extends AutoCloseable {
    /** The port that it listens on. */
    int port();

    @Override
    void close();
  }

  /** Starts one. */
  @FunctionalInterface
  public interface Starter {
    /** Opens the register and serves. */
    Running start(SimulatorOptions options) throws IOException;
  }

  /**
   * Runs until the process is ended; with exit code 2 when the command line is wrong.
   *
   * @param sabotages what it can do besides nothing
   */
  public static void run(String name, String[] words, Set<Sabotage> sabotages, Starter starter)
      throws IOException, InterruptedException {
    // the server's default waits for an acknowledgement between headers and body
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    SimulatorOptions options;
    try {
      options = SimulatorOptions.read(List.of(words), sabotages);
    } catch (IllegalArgumentException e) {
      System.err.println(name + ": " + e.getMessage());
      System.exit(2);
      return;
    }
    Running running = starter.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end-" + name));
    System.out.println(name + " at http://127.0.0.1:" + running.port());
    new CountDownLatch(1).await();
  }
}
