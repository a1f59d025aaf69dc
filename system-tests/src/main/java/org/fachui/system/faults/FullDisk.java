package org.fachui.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fachui.devstack.processes.Server;

/**
 * A disk without room for one server. An ordinary user cannot make a small file system, so the
 * server's files may not grow beyond a size instead (RLIMIT_FSIZE, set on the running process with
 * {@code prlimit} of util-linux): its {@code write} fails with EFBIG where a full disk says ENOSPC.
 * Both are errors of the same call, and neither store tells them apart. Ends with the process.
 */
public final class FullDisk {

  private FullDisk() {}

  /**
   * Leaves no more room than that in any file of the server and of what it starts.
   *
   * @param bytes the size that no write may pass
   */
  public static void at(Server server, long bytes) {
    server.handle().stream()
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
        .forEach(handle -> limit(handle.pid(), bytes));
  }

  private static void limit(long pid, long bytes) {
    try {
      new ProcessBuilder(List.of("prlimit", "--pid", "" + pid, "--fsize=" + bytes))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run `prlimit`; install util-linux", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The size of the largest file in a folder; 0 when there is none. */
  public static long largestFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(FullDisk::size).max().orElse(0);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // removed meanwhile
    }
  }
}
