package org.fachui.devstack.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.processes.ChildProcess;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;

/**
 * The JVM's cache of loaded and linked classes (JEP 483, JEP 514). The first start records what is
 * loaded; the cache is then made in the background; later starts use it. Without JDK 25 there is
 * none, and everything works as well.
 */
final class ClassCache {
  private static final int JDK_MIN = 25;
  private static final Duration RECORDING_MAX = Duration.ofMinutes(1);
  private static final Duration MAKING_MAX = Duration.ofMinutes(3);

  private final Path cache;
  private final Path recording;
  private final Path launcher;
  private final Path log;

  /**
   * @param folder where the cache lies
   * @param launcher the jar that is started
   */
  ClassCache(Path folder, Path launcher, Path log) {
    String version = fingerprint(launcher);
    this.cache = folder.toAbsolutePath().resolve("payara-" + version + ".aot");
    this.recording = folder.toAbsolutePath().resolve("payara-" + version + ".aotconf");
    this.launcher = launcher;
    this.log = log;
  }

  /** The JVM, the jar and its place: a cache made for others would be ignored. */
  private static String fingerprint(Path launcher) {
    try {
      String text =
          System.getProperty("java.vm.version")
              + launcher
              + (Files.exists(launcher) ? Files.getLastModifiedTime(launcher) : "");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new StackFailure("Cannot read " + launcher + ": " + e.getMessage(), e);
    }
  }

  private static boolean possible() {
    return Runtime.version().feature() >= JDK_MIN;
  }

  /** Whether a finished cache is there. */
  boolean isMade() {
    return possible() && Files.exists(cache);
  }

  /** What to add to the command line: use the cache, or record one. */
  List<String> options() {
    if (!possible()) {
      return List.of();
    }
    return isMade()
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off")
        : List.of(
            "-XX:AOTMode=record",
            "-XX:AOTConfiguration=" + recording,
            "-Xlog:aot=off",
            "-Xlog:cds=off");
  }

  /**
   * Ends the recording of a running Payara and makes the cache; takes some seconds at low priority.
   * The process stands still for one to four seconds while it writes the recording down.
   *
   * @return whether there is a cache now
   */
  boolean make(long pid) {
    if (!possible() || isMade()) {
      return isMade();
    }
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    run(List.of(jcmd.toString(), Long.toString(pid), "AOT.end_recording"), RECORDING_MAX);
    if (!Files.exists(recording)) {
      return false;
    }
    Path unfinished = cache.resolveSibling(cache.getFileName() + ".part");
    List<String> command = new ArrayList<>(List.of("nice", "-n", "15", JavaCommand.java()));
    command.addAll(Jit.QUICK_START.options());
    command.addAll(
        List.of(
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + recording,
            "-XX:AOTCache=" + unfinished,
            "-Xlog:aot=off",
            "-Xlog:cds=off",
            "-jar",
            launcher.toString()));
    boolean made = run(command, MAKING_MAX) == 0 && Files.exists(unfinished);
    try {
      if (made) {
        Files.move(unfinished, cache);
      }
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw new StackFailure("Cannot keep the class cache: " + e.getMessage(), e);
    }
    return made;
  }

  private int run(List<String> command, Duration atMost) {
    ChildProcess child =
        ChildProcess.start(
            new Launch("class cache", command, Map.of(), cache.resolveSibling("."), log));
    if (!Waiting.until(atMost, () -> !child.isAlive())) {
      child.kill9();
      return -1;
    }
    return child.exitValue();
  }
}
