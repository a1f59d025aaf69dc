package org.fachui.auction.objections.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.objections.law.ObjectionKind.Filer;
import org.fachui.auction.objections.law.ObjectionRules.Meanwhile;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionRulesTest {
  private static final RuleSet LAW = RuleSets.COURSE_2024;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CONDUCT,PARTY,OPEN,",
    "CONDUCT,INTERESTED,PAID,",
    "CONDUCT,OUTSIDER,OPEN,FILER_OF_ANOTHER_OBJECTION",
    "OUTSIDER_CLAIM,OUTSIDER,ANNOUNCED,",
    "OUTSIDER_CLAIM,PARTY,ANNOUNCED,FILER_OF_ANOTHER_OBJECTION",
    "OUTSIDER_CLAIM,INTERESTED,ANNOUNCED,FILER_OF_ANOTHER_OBJECTION",
    "CONDUCT,PARTY,WITHDRAWN,NOT_IN_THIS_STAGE",
    "OUTSIDER_CLAIM,OUTSIDER,RELEASED,NOT_IN_THIS_STAGE",
    "CONDUCT,PARTY,DRAFT,NOT_IN_THIS_STAGE"
  })
  void whoObjectsToWhatAndWhen(ObjectionKind kind, Filer filer, LotStage stage, String reason) {
    RuleOutcome outcome = ObjectionRules.judge(LAW, kind, filer, stage);

    if (reason == null) {
      assertThat(outcome).isEqualTo(RuleOutcome.satisfied());
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused.rule().id()).isEqualTo(kind.rule());
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONDUCT,OPEN,MAY_STOP",
    "CONDUCT,STAYED,MAY_STOP",
    "OUTSIDER_CLAIM,ANNOUNCED,MUST_STOP",
    "OUTSIDER_CLAIM,OPEN,MUST_STOP",
    "OUTSIDER_CLAIM,PAUSED,MUST_STOP",
    "OUTSIDER_CLAIM,POSTPONED,MUST_STOP",
    "OUTSIDER_CLAIM,STAYED,MUST_STOP",
    "OUTSIDER_CLAIM,CLOSED_SOLD,NOTHING_TO_STOP",
    "CONDUCT,SERVED,NOTHING_TO_STOP"
  })
  void anOutsidersClaimMustStopWhatAPartysObjectionMay(
      ObjectionKind kind, LotStage stage, Meanwhile meanwhile) {
    assertThat(ObjectionRules.meanwhile(kind, stage)).isEqualTo(meanwhile);
  }

  @Test
  void theCourtRulesWithinFifteenDaysAndInADrillSeconds() {
    for (ObjectionKind kind : ObjectionKind.values()) {
      assertThat(ObjectionRules.ruleBy(LAW, kind, NOW)).isEqualTo(NOW.plus(Duration.ofDays(15)));
      assertThat(ObjectionRules.ruleBy(RuleSets.DRILL_COURSE_2026, kind, NOW))
          .isEqualTo(NOW.plusSeconds(15));
    }
  }
}
