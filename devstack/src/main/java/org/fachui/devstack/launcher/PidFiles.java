package org.fachui.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What runs, written down: {@code run/NAME.pid} with the process id and its start time. A process
 * id alone may by now belong to somebody else's process; with the start time it cannot.
 */
public final class PidFiles {
  private static final String SUFFIX = ".pid";

  private final Path folder;

  /**
   * Files of one stack.
   *
   * @param data the stack's data folder
   */
  public PidFiles(Path data) {
    this.folder = data.resolve("run");
  }

  /** Writes down a process that runs. */
  public void write(String name, ProcessHandle handle) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(name), handle.pid() + " " + startOf(handle) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(name), e);
    }
  }

  /** Forgets it. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file(name), e);
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

  /** All names that are written down, whether they still run or not. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
