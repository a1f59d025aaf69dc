package org.fachui.auction.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandoverRulesTest {
  private static final Instant SERVED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static HandoverFacts held(Instant at, boolean home, int keys, int meters, int proofs) {
    return new HandoverFacts(LotStage.SERVED, NOW, SERVED, at, home, keys, meters, proofs);
  }

  private static HandoverFacts in(LotStage stage) {
    return new HandoverFacts(stage, NOW, SERVED, NOW, true, 1, 1, 1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(in(LotStage.RULED), "NOT_SERVED"),
        Arguments.of(in(LotStage.HANDED_OVER), "NOT_SERVED"),
        Arguments.of(in(LotStage.ANNULLED), "NOT_SERVED"),
        Arguments.of(held(SERVED.minusMillis(1), true, 1, 1, 1), "HELD_AT_ANOTHER_TIME"),
        Arguments.of(held(NOW.plusMillis(1), true, 1, 1, 1), "HELD_AT_ANOTHER_TIME"),
        Arguments.of(held(NOW, true, 0, 1, 1), "KEYS_MISSING"),
        Arguments.of(held(NOW, true, 1, 0, 1), "METERS_MISSING"),
        Arguments.of(held(NOW, true, 1, 1, 0), "RECORD_MISSING"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesWithItsReason(HandoverFacts facts, String reason) {
    assertThat(HandoverRules.judge(RuleSets.COURSE_2024, facts))
        .extracting(Refused::reason)
        .containsExactly(reason);
  }

  @Test
  void aHomeHasKeyAndMetersAndAMachineNeedsNeither() {
    assertThat(HandoverRules.judge(RuleSets.COURSE_2024, held(SERVED, true, 1, 1, 1))).isEmpty();
    assertThat(HandoverRules.judge(RuleSets.COURSE_2024, held(NOW, false, 0, 0, 1))).isEmpty();
  }

  @Test
  void itIsHeldWithinFifteenDaysAfterServiceAndInADrillSeconds() {
    assertThat(HandoverRules.by(RuleSets.COURSE_2024, SERVED))
        .isEqualTo(SERVED.plus(Duration.ofDays(15)));
    assertThat(HandoverRules.by(RuleSets.DRILL_COURSE_2026, SERVED))
        .isEqualTo(SERVED.plusSeconds(15));
  }
}
