package org.fachui.devstack.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The claim of one running {@code up} on its data folder. It is a lock of the operating system, so
 * that it ends with the process, however that ends.
 */
public final class Claim {
  /** The name under which the process that holds the claim is written down. */
  public static final String HOLDER = "fachui";

  private final PidFiles files;
  private final FileLock lock;

  private Claim(PidFiles files, FileLock lock) {
    this.files = files;
    this.lock = lock;
  }

  /**
   * Claims the folder; makes it when missing.
   *
   * @throws Refusal when another {@code up} holds it
   */
  public static Claim take(Path data, int port) {
    try {
      Path run = Files.createDirectories(data.resolve("run"));
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      FileChannel channel =
          FileChannel.open(
              run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Refusal(Refusal.FAILED, alreadyRuns(data));
      }
      PidFiles files = new PidFiles(data);
      files.write(HOLDER, ProcessHandle.current());
      Files.writeString(run.resolve("port"), port + "\n");
      return new Claim(files, lock);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED, "The data folder " + data + " cannot be used: " + e.getMessage() + ".");
    }
  }

  private static String alreadyRuns(Path data) {
    String who = holder(data).map(handle -> "process " + handle.pid()).orElse("another process");
    String where = port(data).map(port -> " at http://127.0.0.1:" + port).orElse("");
    return "Fachui already runs on " + data + where + " (" + who + "); end it with ./fachui down.";
  }

  /** The process that runs a stack on this folder. */
  public static Optional<ProcessHandle> holder(Path data) {
    return new PidFiles(data).running(HOLDER);
  }

  /** The base port of the stack that runs or last ran on this folder. */
  public static Optional<Integer> port(Path data) {
    try {
      return Optional.of(Integer.valueOf(Files.readString(data.resolve("run/port")).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Gives the folder back. */
  public void release() {
    try {
      files.remove(HOLDER);
      lock.channel().close();
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot release the data folder: " + e.getMessage());
    }
  }
}
