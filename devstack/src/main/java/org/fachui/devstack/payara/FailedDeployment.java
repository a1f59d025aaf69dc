package org.fachui.devstack.payara;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara goes on without a WAR that it could not deploy. Its log says so, from the place where this
 * start began.
 */
final class FailedDeployment {
  private static final List<String> SIGNS =
      List.of("Exception while loading the app", "Exception during lifecycle processing");
  private static final int SENTENCE_MAX = 400;

  private final Path log;
  private final long from;

  /** To be made before the start. */
  FailedDeployment(Path log) {
    this.log = log;
    try {
      this.from = Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first cause that the log names; empty while no deployment has failed. */
  String why() {
    String text = unfolded(sinceStart());
    if (SIGNS.stream().noneMatch(text::contains)) {
      return "";
    }
    return text.lines()
        .filter(
            line -> line.startsWith("org.") || line.startsWith("java") || line.contains("Caused"))
        .filter(line -> line.contains("Exception") || line.contains("Refused"))
        .map(line -> line.substring(0, Math.min(line.length(), SENTENCE_MAX)))
        .findFirst()
        .orElse("a WAR could not be deployed.");
  }

  /** A stack stands in one line of JSON; here each of its lines is one again. */
  private static String unfolded(String json) {
    return json.replace("\"StackTrace\":\"", "\n").replace("\\n", "\n").replace("\\t", "\t");
  }

  private String sinceStart() {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.min(from, file.length()));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
