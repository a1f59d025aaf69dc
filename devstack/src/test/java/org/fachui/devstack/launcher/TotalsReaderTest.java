package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsReaderTest {
  @Test
  void addsUpTheModulesOfMavenAndNotTheirClasses() {
    assertThat(
            read(
                "unit",
                1,
                "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in A",
                "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0",
                "[\u001B[1;31mERROR\u001B[m] \u001B[1;31mTests run: 6, Failures: 1, Errors: 2, Skipped: 1\u001B[m"))
        .isEqualTo(new Totals("unit", 10, 3, 1, 1, List.of()));
  }

  @Test
  void readsVitest() {
    assertThat(read("ui", 1, " Test Files  3 passed (3)", "      Tests  1 failed | 41 passed (42)"))
        .isEqualTo(new Totals("ui", 42, 1, 0, 1, List.of()));
  }

  @Test
  void readsPlaywright() {
    assertThat(read("browser", 0, "  2 skipped", "  7 passed (1.2m)"))
        .isEqualTo(new Totals("browser", 7, 0, 2, 0, List.of()));
  }

  @Test
  void aToolThatFailsWithoutAFailedTestHasFailed() {
    assertThat(read("unit", 1, "[ERROR] COMPILATION ERROR").failed()).isTrue();
    assertThat(read("unit", 0).failed()).isFalse();
  }

  @Test
  void saysWhatFailedInTheToolsWords() {
    assertThat(
            read(
                    "unit",
                    1,
                    "[ERROR] Failures: ",
                    "[ERROR]   RefundsIT.anUnsoldLotKeepsNothing:141 expected: REFUNDED",
                    "[ERROR] Failed to execute goal")
                .findings())
        .containsExactly("[ERROR]   RefundsIT.anUnsoldLotKeepsNothing:141 expected: REFUNDED");
    assertThat(
            read(
                    "browser",
                    1,
                    "  ✘   1 e2e/home.spec.ts:29:1 › a home (3.0m)",
                    "  1) e2e/home.spec.ts:29:1 › a home › taxes ──────────",
                    "",
                    "    Error: expect(locator).toBeVisible() failed",
                    "  1 failed")
                .findings())
        .containsExactly(
            "  1) e2e/home.spec.ts:29:1 › a home › taxes",
            "    Error: expect(locator).toBeVisible() failed",
            "  1 failed");
    assertThat(
            read("ui", 1, " FAIL  src/a.test.ts > adds up", "AssertionError: expected 1 to be 2")
                .findings())
        .containsExactly(" FAIL  src/a.test.ts > adds up", "AssertionError: expected 1 to be 2");
  }

  private static Totals read(String part, int exitCode, String... lines) {
    TotalsReader reader = new TotalsReader(part);
    List.of(lines).forEach(reader::read);
    return reader.totals(exitCode);
  }
}
