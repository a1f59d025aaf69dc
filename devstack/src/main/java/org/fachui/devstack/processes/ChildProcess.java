package org.fachui.devstack.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One running child process with everything that it started itself. It leads a session of its own,
 * so that a Ctrl-C in the terminal reaches only this program, which ends its children in order.
 */
public final class ChildProcess {
  private static final long LOG_BYTES_MAX = 32L * 1024 * 1024;

  private final Process process;
  private final String name;

  private ChildProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts it; its output goes to its log, its input is empty. */
  public static ChildProcess start(Launch launch) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(launch.command());
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      rotate(launch.log());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(launch.directory().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
      builder.environment().putAll(launch.environment());
      Process process = builder.start();
      Lifeline.shared().add(process.pid());
      long pid = process.pid();
      CompletableFuture<Void> unused =
          process.onExit().thenRun(() -> Lifeline.shared().remove(pid));
      return new ChildProcess(launch.name(), process);
    } catch (IOException e) {
      throw new StackFailure("Cannot start " + launch.name() + ": " + e.getMessage(), e);
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** The operating system's view of it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Whether it runs. A frozen process is alive. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit code; only after it has ended. */
  public int exitValue() {
    return process.exitValue();
  }

  /** Runs an action once it has ended. */
  public void onExit(Runnable action) {
    CompletableFuture<Void> unused = process.onExit().thenRun(action);
  }

  /** Asks it to end with the signal, waits, and kills what is left when the time is over. */
  public void stop(Signal signal, Duration patience) {
    List<ProcessHandle> family = family();
    if (process.isAlive()) {
      signal.sendTo(process.pid());
      await(patience);
    }
    family.forEach(ProcessHandle::destroyForcibly);
    awaitGone(family);
  }

  /** Signal 9 to the process and everything that it started; returns when all of them are gone. */
  public void kill9() {
    List<ProcessHandle> family = family();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    awaitGone(family);
  }

  /** Stops it in its tracks (SIGSTOP), with everything that it started. */
  public void freeze() {
    family().forEach(one -> Signal.STOP.sendTo(one.pid()));
  }

  /** Lets a frozen process go on (SIGCONT). */
  public void thaw() {
    family().forEach(one -> Signal.CONT.sendTo(one.pid()));
  }

  private List<ProcessHandle> family() {
    ProcessHandle self = process.toHandle();
    return Stream.concat(Stream.of(self), self.descendants()).toList();
  }

  private boolean await(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void awaitGone(List<ProcessHandle> family) {
    boolean gone =
        Waiting.until(
            Duration.ofSeconds(10),
            () -> !process.isAlive() && family.stream().noneMatch(ProcessHandle::isAlive));
    if (!gone) {
      throw new StackFailure(name + " (process " + process.pid() + ") does not end.");
    }
  }
}
