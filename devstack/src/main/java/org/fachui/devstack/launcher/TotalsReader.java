package org.fachui.devstack.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the totals from what Surefire, Failsafe, Vitest and Playwright print, and says which of
 * Maven's many lines a person wants to see.
 */
final class TotalsReader {
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");
  private static final Pattern SUREFIRE =
      Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)$");
  private static final Pattern VITEST = Pattern.compile("^\\s*Tests\\s+(.*\\(\\d+\\))\\s*$");
  private static final Pattern PLAYWRIGHT =
      Pattern.compile("^\\s+(\\d+) (passed|failed|skipped|flaky)\\b.*$");
  private static final Pattern COUNTED = Pattern.compile("(\\d+) (passed|failed|skipped)");
  private static final Pattern WORTH =
      Pattern.compile(
          "Tests run:|FAIL|ERROR|BUILD|Reactor Summary|SUCCESS|COMPILATION|Total time|Building Fachui"
              + "|^simulation: ");

  private final String part;
  private final FindingsReader findings = new FindingsReader();
  private long tests;
  private long failures;
  private long skipped;

  TotalsReader(String part) {
    this.part = part;
  }

  void read(String coloured) {
    String line = COLOUR.matcher(coloured).replaceAll("");
    findings.read(line);
    Matcher surefire = SUREFIRE.matcher(line);
    if (surefire.find()) {
      tests += Long.parseLong(surefire.group(1));
      failures += Long.parseLong(surefire.group(2)) + Long.parseLong(surefire.group(3));
      skipped += Long.parseLong(surefire.group(4));
      return;
    }
    Matcher playwright = PLAYWRIGHT.matcher(line);
    Matcher vitest = VITEST.matcher(line);
    if (part.equals("browser") && playwright.matches()) {
      count(playwright.group(2), Long.parseLong(playwright.group(1)));
    } else if (part.equals("ui") && vitest.matches()) {
      Matcher counted = COUNTED.matcher(vitest.group(1));
      while (counted.find()) {
        count(counted.group(2), Long.parseLong(counted.group(1)));
      }
    }
  }

  private void count(String what, long number) {
    switch (what) {
      case "failed" -> {
        failures += number;
        tests += number;
      }
      case "skipped" -> skipped += number;
      default -> tests += number;
    }
  }

  /** Maven prints much; npm's tools are to be seen whole. */
  boolean isWorthPrinting(String coloured) {
    return part.equals("ui")
        || part.equals("browser")
        || WORTH.matcher(COLOUR.matcher(coloured).replaceAll("")).find();
  }

  Totals totals(int exitCode) {
    return new Totals(part, tests, failures, skipped, exitCode, findings.all());
  }
}
