package org.fachui.devstack.launcher;

import java.util.List;

/**
 * What one tool said at its end.
 *
 * @param part the part of the tests that it ran
 * @param tests how many ran, the failed ones included
 * @param failures how many failed
 * @param skipped how many were skipped
 * @param exitCode of the tool
 * @param findings what failed and why, in the tool's words
 */
record Totals(
    String part, long tests, long failures, long skipped, int exitCode, List<String> findings) {
  /** A part whose tool could not even start. */
  static Totals broken(String part) {
    return new Totals(part, 0, 0, 0, Refusal.FAILED, List.of());
  }

  boolean failed() {
    return exitCode != 0 || failures > 0;
  }
}
