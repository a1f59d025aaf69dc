package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fachui.payout.deposits.Verdict.Asked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final Instant CLOSES = Instant.parse("2026-11-20T02:00:00Z");

  @ParameterizedTest(name = "{0} fen at {1} ms, confirmed {2}, ended {3}: {4}")
  @CsvSource({
    "500, -1, false, false, CONFIRMS",
    "500, -86400000, false, false, CONFIRMS",
    "499, -1, false, false, WRONG_AMOUNT",
    "501, -1, false, false, WRONG_AMOUNT",
    "501, -1, true, false, WRONG_AMOUNT",
    "500, -1, true, false, SURPLUS",
    "500, 0, false, false, LATE",
    "500, 1, true, false, LATE",
    "499, 0, false, false, LATE",
    "500, -1, false, true, LATE",
    "500, -1, true, true, LATE"
  })
  void eachCreditIsJudgedByItself(
      long fen, long ms, boolean confirmed, boolean ended, Verdict expected) {
    assertThat(Verdict.of(new Asked(500, CLOSES, confirmed, ended), fen, CLOSES.plusMillis(ms)))
        .isEqualTo(expected);
  }
}
