package org.fachui.auction.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SatisfactionProblemsTest {
  private static final RuleSet LAW = RuleSets.after(false);
  private static final Instant BY = Instant.parse("2026-12-01T08:00:00Z");

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            SatisfactionProblems.notUnsold(LAW, LotStage.OPEN),
            "NOT_IN_THIS_STAGE",
            "LINK-1",
            Map.of("stage", "CLOSED_UNSOLD")),
        Arguments.of(SatisfactionProblems.notAsked(LAW), "CREDITORS_NOT_ASKED", "LINK-1", Map.of()),
        Arguments.of(
            SatisfactionProblems.tooLate(LAW, BY.plusMillis(1), BY),
            "ANSWERED_TOO_LATE",
            "LINK-1",
            Map.of("max", "2026-12-01T08:00:00Z")),
        Arguments.of(
            SatisfactionProblems.nothingToDraw(LAW), "NOTHING_TO_DRAW", "SALE-16", Map.of()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void aStepIsRefusedUnderItsArticle(
      Problem.Builder refused, String reason, String rule, Map<String, Object> accepted) {
    Problem problem = refused.build();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.article()).isEqualTo(LAW.rule(rule).citation().text());
    assertThat(problem.accepted()).isEqualTo(accepted);
    assertThat(problem.retry()).isFalse();
  }
}
