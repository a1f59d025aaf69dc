package org.fachui.devstack.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that a build needs from the machine, and what to install when one is missing. */
final class Tools {
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
  private static final long ANSWER_SECONDS_MAX = 20;

  /** 20.19 as one number. */
  private static final int NODE_MIN = 2019;

  private Tools() {}

  /** The first program of this name on the PATH. */
  static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, name);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Refuses when Maven is missing. */
  static void requireMaven() {
    if (onPath("mvn").isEmpty()) {
      throw new Refusal(
          Refusal.CANNOT, "Maven is missing; install it (Debian: apt-get install maven).");
    }
  }

  /** Refuses when Node.js or npm is missing or too old. */
  static void requireNode() {
    if (onPath("node").isEmpty() || onPath("npm").isEmpty()) {
      throw new Refusal(
          Refusal.CANNOT, "Node.js is missing; install Node.js 20.19 or newer with npm.");
    }
    String said = output(List.of("node", "--version"));
    Matcher version = VERSION.matcher(said);
    boolean good =
        version.find()
            && 100 * Integer.parseInt(version.group(1)) + Integer.parseInt(version.group(2))
                >= NODE_MIN;
    if (!good) {
      throw new Refusal(
          Refusal.CANNOT, "Node.js " + said.strip() + " is too old; install 20.19 or newer.");
    }
  }

  /** Refuses when the small programs that start and end servers are missing. */
  static void requireSystem() {
    for (String name : List.of("setsid", "nice")) {
      if (onPath(name).isEmpty()) {
        throw new Refusal(
            Refusal.CANNOT, "`" + name + "` is missing; install util-linux and coreutils.");
      }
    }
    if (isRoot() && !userNamespaces()) {
      throw new Refusal(
          Refusal.CANNOT,
          "PostgreSQL does not run as root, and user namespaces (`unshare -U`) are not allowed here;"
              + " run ./fachui as an ordinary user.");
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  static boolean userNamespaces() {
    return onPath("unshare").isPresent() && exitCode(List.of("unshare", "-U", "true")) == 0;
  }

  /** The browser that the browser tests drive. */
  static Optional<Path> chromium() {
    return onPath("chromium")
        .or(() -> onPath("chromium-browser"))
        .or(() -> onPath("google-chrome"));
  }

  /** Whether some font can show Chinese. */
  static boolean chineseFont() {
    return !output(List.of("fc-list", ":lang=zh", "family")).isBlank();
  }

  /** What a short command prints; empty when it cannot run. */
  static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = process.getInputStream().readAllBytes();
      process.waitFor(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
      return new String(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static int exitCode(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(ANSWER_SECONDS_MAX, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
