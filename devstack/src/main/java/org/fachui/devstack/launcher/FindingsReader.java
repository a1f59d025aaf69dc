package org.fachui.devstack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Picks out of what Maven, Vitest and Playwright print which test failed and the first lines of
 * why, so that they stand at the end, where a person looks and where a cut log still has them.
 */
final class FindingsReader {
  private static final int LINES_EACH = 7;
  private static final int LINES_MAX = 60;
  private static final int WIDTH_MAX = 180;

  /** A test that Surefire sums up, or a place that the compiler names. */
  private static final Pattern MAVEN =
      Pattern.compile("^\\[ERROR] (  +\\S.*|/\\S+\\.java:\\[\\d+,\\d+] .*)$");

  /** The heading under which Playwright or Vitest tells of one test. */
  private static final Pattern HEADING = Pattern.compile("^ +(\\d+\\) .*›.*| FAIL  .*|FAIL  .*)$");

  private final List<String> findings = new ArrayList<>();
  private int following;

  void read(String line) {
    if (HEADING.matcher(line).matches()) {
      following = LINES_EACH;
    } else if (!MAVEN.matcher(line).matches() && (following <= 0 || line.isBlank())) {
      return;
    }
    following--;
    if (findings.size() < LINES_MAX) {
      String told = line.replaceAll("[\\s─]+$", "");
      findings.add(told.length() > WIDTH_MAX ? told.substring(0, WIDTH_MAX) + " …" : told);
    }
  }

  List<String> all() {
    return List.copyOf(findings);
  }
}
