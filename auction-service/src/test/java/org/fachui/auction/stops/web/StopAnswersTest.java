package org.fachui.auction.stops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.fachui.auction.stops.application.StopOutcome;
import org.fachui.auction.stops.application.StopOutcome.CauseStands;
import org.fachui.auction.stops.application.StopOutcome.ClaimStands;
import org.fachui.auction.stops.application.StopOutcome.NeverResumed;
import org.fachui.auction.stops.application.StopOutcome.NoStay;
import org.fachui.auction.stops.application.StopOutcome.NotInForce;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StopAnswersTest {
  static Stream<Arguments> ofTheLaw() {
    return Stream.of(
        Arguments.of(new CauseStands(), "CAUSE_NOT_GONE", "NJA-28", "第二十八条第四款"),
        Arguments.of(new ClaimStands(), "CLAIM_NOT_RULED_ON", "NJA-36", "第三十六条第二款"),
        Arguments.of(new NeverResumed(), "WITHDRAWN", "NJA-28", "第二十八条第四款"),
        Arguments.of(new NotInForce(), "NOT_STOPPED", "NJA-28", "第二十八条第四款"),
        Arguments.of(new NoStay(), "NO_STAY", "NJA-28", "第二十八条第四款"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ofTheLaw")
  void aStepIsRefusedUnderItsArticle(
      StopOutcome outcome, String reason, String rule, String article) {
    Problem problem =
        catchThrowableOfType(ProblemException.class, () -> StopAnswers.done(outcome)).problem();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.article()).endsWith("（法释〔2016〕18号）" + article);
  }
}
