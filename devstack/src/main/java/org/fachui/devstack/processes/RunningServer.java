package org.fachui.devstack.processes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The process of one server: what all servers do alike. A server holds one of these and adds how it
 * is started and asked. Safe for use by several threads.
 */
public final class RunningServer {
  private static final int TAIL_BYTES = 1200;

  private final String name;
  private final Path log;
  private final Signal stopSignal;
  private final Duration stopPatience;
  private volatile @Nullable ChildProcess child;

  /**
   * @param stopSignal what makes it end in an orderly way
   * @param stopPatience after which it is killed
   */
  public RunningServer(String name, Path log, Signal stopSignal, Duration stopPatience) {
    this.name = name;
    this.log = log;
    this.stopSignal = stopSignal;
    this.stopPatience = stopPatience;
  }

  /** Starts the process and waits until it is ready; refuses when it runs already. */
  public void start(Launch launch, Duration atMost, BooleanSupplier ready) {
    start(launch, atMost, ready, () -> "");
  }

  /**
   * The same for a server that may live and yet never become ready.
   *
   * @param givenUp why it never will; empty while it may
   */
  public synchronized void start(
      Launch launch, Duration atMost, BooleanSupplier ready, Supplier<String> givenUp) {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs already");
    }
    ChildProcess started = ChildProcess.start(launch);
    child = started;
    Waiting.until(
        atMost, () -> !started.isAlive() || ready.getAsBoolean() || !givenUp.get().isEmpty());
    if (!started.isAlive()) {
      throw new StackFailure(
          name + " ended at once (exit code " + started.exitValue() + "). " + tail());
    }
    if (!ready.getAsBoolean()) {
      started.kill9();
      String why = givenUp.get();
      if (!why.isEmpty()) {
        throw new StackFailure(name + " does not come up: " + why + " Its log is " + log + ".");
      }
      throw new StackFailure(
          name + " was not ready within " + atMost.toSeconds() + " s. " + tail());
    }
  }

  /** Ends it in an orderly way. */
  public synchronized void stop() {
    ChildProcess running = child;
    if (running != null) {
      running.stop(stopSignal, stopPatience);
    }
  }

  /** Signal 9. */
  public void kill9() {
    require().kill9();
  }

  /** SIGSTOP. */
  public void freeze() {
    require().freeze();
  }

  /** SIGCONT. */
  public void thaw() {
    require().thaw();
  }

  /** Its process id while it runs. */
  public OptionalLong pid() {
    ChildProcess running = child;
    return running != null && running.isAlive()
        ? OptionalLong.of(running.pid())
        : OptionalLong.empty();
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return pid().isPresent();
  }

  /** Removes its data folder; refuses while it runs. */
  public void wipe(Path folder) {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs: stop it before wiping its data");
    }
    Folders.delete(folder);
  }

  private ChildProcess require() {
    ChildProcess running = child;
    if (running == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return running;
  }

  private String tail() {
    String where = "Its log is " + log + ". ";
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return where + "It ends with:\n" + new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return where;
    }
  }
}
