package org.fachui.devstack.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The commands {@code bench} and {@code demo}: run one program in a JVM of its own. */
final class Bench {
  private static final String PACKAGE = "org.fachui.system.bench.";
  private static final String DEMO = "org.fachui.system.story.Demo";

  private final Path home;

  Bench(Path home) {
    this.home = home;
  }

  /**
   * Runs {@code org.fachui.system.bench.<Name>Bench} with the remaining words.
   *
   * @param words the benchmark's name, then its own options
   * @return its exit code
   */
  int run(List<String> words) {
    String name = words.get(0);
    return start(
        PACKAGE + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Bench",
        words.subList(1, words.size()));
  }

  /**
   * Runs the main job of the payout.
   *
   * @param words its own options
   * @return its exit code
   */
  int demo(List<String> words) {
    return start(DEMO, words);
  }

  private int start(String type, List<String> words) {
    List<Path> path = new BuiltCode(home).benchClassPath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx2g",
            "-Dfachui.home=" + home,
            "-Dstdout.encoding=UTF-8",
            "-cp",
            path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            type));
    command.addAll(words);
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end-bench"));
      return process.waitFor();
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot start it: " + e.getMessage() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted.");
    }
  }

  /** Lets it end its own servers before we go. */
  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
