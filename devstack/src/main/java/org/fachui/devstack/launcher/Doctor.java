package org.fachui.devstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** The command {@code doctor}: what the machine has and lacks. */
final class Doctor {
  private static final long GIB = 1024L * 1024 * 1024;
  private static final long MEMORY_MIN = 3 * GIB;

  private final Path home;
  private final Arguments arguments;
  private final PrintStream out;
  private boolean well = true;

  Doctor(Path home, Arguments arguments, PrintStream out) {
    this.home = home;
    this.arguments = arguments;
    this.out = out;
  }

  /**
   * Looks and prints.
   *
   * @return 0 when {@code up} can work here, 1 otherwise
   */
  int run() {
    fact(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors");
    fact("user", System.getProperty("user.name"));
    fact("JDK", Runtime.version() + " at " + System.getProperty("java.home"));
    fact(
        "class cache",
        Runtime.version().feature() >= 25 ? "yes" : "no: a second start is quicker on JDK 25");
    memory();
    disk();
    need(
        "Maven",
        () -> Tools.requireMaven(),
        () -> firstLine(Tools.output(java.util.List.of("mvn", "-v"))));
    need(
        "Node.js",
        Tools::requireNode,
        () -> Tools.output(java.util.List.of("node", "--version")).strip());
    need(
        "system tools",
        Tools::requireSystem,
        () -> "setsid, nice" + (Tools.isRoot() ? ", user namespaces" : ""));
    wish(
        "chromium",
        Tools.chromium().map(Path::toString).orElse(""),
        "only the browser tests need it: apt-get install chromium");
    wish(
        "Chinese font",
        Tools.chineseFont() ? "yes" : "",
        "for screenshots: apt-get install fonts-noto-cjk");
    fact(
        "data",
        arguments.data()
            + Claim.holder(arguments.data())
                .map(one -> ", in use by process " + one.pid())
                .orElse(", free"));
    out.println(well ? "Fachui can run here." : "Fachui cannot run here yet.");
    return well ? 0 : 1;
  }

  private void memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          long bytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
          String text = String.format(Locale.ROOT, "%.1f GiB available", bytes / (double) GIB);
          line(
              "memory",
              bytes >= MEMORY_MIN,
              text + (bytes >= MEMORY_MIN ? "" : "; 3 GiB are needed"));
        }
      }
    } catch (IOException e) {
      fact("memory", "unknown");
    }
  }

  private void disk() {
    try {
      long free = Files.getFileStore(home).getUsableSpace();
      String text = String.format(Locale.ROOT, "%.1f GiB free at %s", free / (double) GIB, home);
      line("disk", free >= 2 * GIB, text + (free >= 2 * GIB ? "" : "; 2 GiB are needed"));
    } catch (IOException e) {
      fact("disk", "unknown");
    }
  }

  private void need(String name, Runnable check, Supplier<String> found) {
    try {
      check.run();
      line(name, true, found.get());
    } catch (Refusal refusal) {
      line(name, false, refusal.sentence());
    }
  }

  private void wish(String name, String found, String lacking) {
    print(found.isEmpty() ? "–" : "✓", name, found.isEmpty() ? lacking : found);
  }

  private void fact(String name, String text) {
    line(name, true, text);
  }

  private void line(String name, boolean good, String text) {
    well &= good;
    print(good ? "✓" : "✗", name, text);
  }

  private void print(String mark, String name, String text) {
    out.printf(Locale.ROOT, "  %s %-14s %s%n", mark, name, text);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replaceAll("\u001B\\[[;\\d]*m", "");
  }
}
