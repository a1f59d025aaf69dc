package org.fachui.devstack.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The browser and the font of the browser tests; as root on Debian they are installed. */
final class Browser {
  private static final String SENTENCE =
      "The browser tests need chromium and a Chinese font; install them (Debian, as root: apt-get"
          + " install chromium fonts-noto-cjk) and run this again.";

  private Browser() {}

  /** Refuses with exit code 2 when they are missing and cannot be installed. */
  static void require() {
    if (isComplete()) {
      return;
    }
    if (Tools.isRoot() && Tools.onPath("apt-get").isPresent()) {
      System.out.println("Installing chromium and fonts-noto-cjk …");
      install(List.of("apt-get", "update", "-qq"));
      install(
          List.of(
              "apt-get",
              "install",
              "-y",
              "-qq",
              "--no-install-recommends",
              "chromium",
              "fonts-noto-cjk",
              "fontconfig"));
    }
    if (!isComplete()) {
      throw new Refusal(Refusal.CANNOT, SENTENCE);
    }
  }

  private static boolean isComplete() {
    return Tools.chromium().isPresent() && Tools.chineseFont();
  }

  private static void install(List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
      builder.start().waitFor();
    } catch (IOException e) {
      throw new Refusal(Refusal.CANNOT, SENTENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted.");
    }
  }
}
