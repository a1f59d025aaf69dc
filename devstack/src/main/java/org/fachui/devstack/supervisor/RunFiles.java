package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.StackFailure;

/**
 * What runs, written down: {@code run/NAME.pid} with the process id and its start time. A process
 * id alone may by now belong to somebody else's process; with the start time it cannot.
 */
public final class RunFiles {
  /** The name under which the supervisor itself is written down. */
  public static final String SUPERVISOR = "fachui";

  private final Path folder;

  /**
   * Files of one stack.
   *
   * @param data the stack's data folder
   */
  public RunFiles(Path data) {
    this.folder = data.resolve("run");
  }

  /** Writes down a server that runs. */
  public void write(Server server) {
    OptionalLong pid = server.pid();
    if (pid.isPresent()) {
      ProcessHandle.of(pid.getAsLong()).ifPresent(handle -> write(server.name(), handle));
    }
  }

  /** Writes down a process. */
  public void write(String name, ProcessHandle handle) {
    try {
      Folders.makePrivate(folder);
      Files.writeString(file(name), handle.pid() + " " + startOf(handle) + "\n");
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file(name) + ": " + e.getMessage(), e);
    }
  }

  /** Forgets it. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new StackFailure("Cannot remove " + file(name) + ": " + e.getMessage(), e);
    }
  }

  /** The process of this name, if it still is the very one that was written down. */
  public Optional<ProcessHandle> running(String name) {
    try {
      if (!Files.exists(file(name))) {
        return Optional.empty();
      }
      List<String> words = List.of(Files.readString(file(name)).strip().split(" "));
      if (words.size() != 2) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(words.get(0)))
          .filter(ProcessHandle::isAlive)
          .filter(handle -> startOf(handle).equals(words.get(1)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private Path file(String name) {
    return folder.resolve(name + ".pid");
  }
}
