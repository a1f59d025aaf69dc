package org.fachui.auction.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.fachui.auction.outcome.application.RulingOutcome.NotOverdue;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;

class RulingAnswersTest {
  @Test
  void aDefaultBeforeTheDeadlineIsRefusedWithItsArticleAndTheFirstInstant() {
    Problem problem =
        catchThrowableOfType(
                ProblemException.class,
                () ->
                    RulingAnswers.of(
                        new NotOverdue(Instant.parse("2026-12-01T08:00:00Z")), SaleState.DEFAULTED))
            .problem();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.reason()).isEqualTo("NOT_OVERDUE");
    assertThat(problem.rule()).isEqualTo("NJA-25");
    assertThat(problem.article()).endsWith("（法释〔2016〕18号）第二十五条");
    assertThat(problem.inputs()).isEqualTo(Map.of("dueBy", "2026-12-01T08:00:00Z"));
    assertThat(problem.accepted()).isEqualTo(Map.of("min", "2026-12-01T08:00:00.001Z"));
  }
}
