package org.fachui.auction.lots.surplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SurplusRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurplusNoticeTest {
  private static final Instant TOLD = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration FIVE_DAYS =
      Duration.ofMillis(SurplusRules.requestWithinMs(RuleSets.NJA_2022_2));

  @ParameterizedTest(name = "told {0}, asked {1}, {2} ms later: {3}")
  @CsvSource({
    "false, false, 0,         TO_TELL",
    "true,  false, 0,         WAITING",
    "true,  false, 432000000, WAITING",
    "true,  false, 432000001, LAPSED",
    "true,  true,  900000000, REQUESTED"
  })
  void theApplicantHasFiveDays(
      boolean told, boolean asked, long afterMs, SurplusNotice.State state) {
    var notice =
        new SurplusNotice(
            new UUID(1, 1),
            100,
            100,
            TOLD.minusSeconds(1),
            told ? Optional.of(TOLD) : Optional.empty(),
            asked ? Optional.of(TOLD) : Optional.empty());
    assertThat(notice.state(FIVE_DAYS, TOLD.plusMillis(afterMs))).isEqualTo(state);
  }

  @Test
  void aRequestIsLateByTheClockOfItsRules() {
    assertThat(SurplusRules.lateRequest(RuleSets.NJA_2022_2, 432_000_000)).isEmpty();
    assertThat(SurplusRules.lateRequest(RuleSets.NJA_2022_2, 432_000_001)).isPresent();
    assertThat(SurplusRules.lateRequest(RuleSets.DRILL_2026_3, 5_000)).isEmpty();
    assertThat(SurplusRules.lateRequest(RuleSets.DRILL_2026_3, 5_001).orElseThrow())
        .satisfies(
            late -> {
              assertThat(late.reason()).isEqualTo("REQUEST_TOO_LATE");
              assertThat(late.rule().citation().text()).endsWith("第六条");
              assertThat(late.accepted().number("requestedAfterMsMax")).isEqualTo(5_000);
            });
  }
}
