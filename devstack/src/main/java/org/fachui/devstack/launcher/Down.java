package org.fachui.devstack.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The command {@code down}: ends what {@code up} started on a data folder, and nothing else. */
final class Down {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(15);

  private final Path data;

  Down(Path data) {
    this.data = data;
  }

  void run() {
    Optional<ProcessHandle> holder = Claim.holder(data);
    holder.ifPresent(this::end);
    List<String> left = endLeftovers();
    if (holder.isPresent() || !left.isEmpty()) {
      System.out.println("Fachui on " + data + " has ended.");
    } else {
      System.out.println("Nothing runs on " + data + ".");
    }
  }

  private void end(ProcessHandle holder) {
    holder.destroy();
    if (!await(holder, PATIENCE)) {
      throw new Refusal(
          Refusal.FAILED,
          "Fachui (process " + holder.pid() + ") does not end; see " + data.resolve("logs") + ".");
    }
  }

  /** Servers that outlived their supervisor. */
  private List<String> endLeftovers() {
    PidFiles files = new PidFiles(data);
    List<String> ended =
        files.names().stream().filter(name -> files.running(name).isPresent()).toList();
    for (String name : ended) {
      files.running(name).ifPresent(Down::endOne);
      files.remove(name);
    }
    return ended;
  }

  private static void endOne(ProcessHandle server) {
    server.destroy();
    if (!await(server, LAST_PATIENCE)) {
      server.destroyForcibly();
      await(server, LAST_PATIENCE);
    }
  }

  private static boolean await(ProcessHandle process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !process.isAlive();
  }
}
