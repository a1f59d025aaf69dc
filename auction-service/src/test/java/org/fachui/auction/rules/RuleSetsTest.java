package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fachui.kernel.rules.Rule;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
  @Test
  void aDrillHasTheSameRulesWithOtherFiguresForTimeOnly() {
    assertThat(RuleSets.DRILL_2026.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.NJA_2017.rules().stream().map(Rule::id).toList());
    assertThat(RuleSets.DRILL_2026.rules())
        .filteredOn(rule -> !rule.equals(RuleSets.NJA_2017.rule(rule.id())))
        .extracting(Rule::id)
        .containsExactly("NJA-20", "NJA-28");
  }

  @Test
  void theLawGivesADayFiveMinutesAndTen() {
    assertThat(BiddingTimes.of(RuleSets.NJA_2017))
        .isEqualTo(
            new BiddingTimes(
                Duration.ofHours(24),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10)));
  }

  @Test
  void aDrillGivesAMinuteAndTenSeconds() {
    Duration ten = Duration.ofSeconds(10);
    assertThat(BiddingTimes.of(RuleSets.DRILL_2026))
        .isEqualTo(new BiddingTimes(Duration.ofSeconds(60), ten, ten, ten));
  }

  @Test
  void findsASetByItsIdOnly() {
    assertThat(RuleSets.byId("NJA-2017")).contains(RuleSets.NJA_2017);
    assertThat(RuleSets.byId("nja-2017")).isEmpty();
  }
}
