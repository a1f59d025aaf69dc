package org.fachui.auction.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.outcome.application.RulingOutcome.Barred;
import org.fachui.auction.outcome.application.RulingOutcome.NotOverdue;
import org.fachui.auction.outcome.model.BuyerRules;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RuleSets;
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

  @Test
  void allThatBarsTheBuyersIsNamedAtOnceWithWhatWouldDoInstead() {
    var listed = new Listed(ConnectionWithSale.AGENCY_STAFF, "浙0106", false, List.of("川0105"));
    var findings =
        BuyerRules.judge(RuleSets.buyer(true), List.of(new ListedParty(0, true, listed)), true);
    Problem problem =
        catchThrowableOfType(
                ProblemException.class,
                () -> RulingAnswers.of(new Barred(findings), SaleState.SERVED))
            .problem();

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.reason()).isEqualTo("BUYER_CONNECTED");
    assertThat(problem.faults())
        .extracting(Problem::rule)
        .containsExactly("NJA-34", "CONS-3", "HOME-3");
    assertThat(problem.faults())
        .allSatisfy(
            fault -> {
              assertThat(fault.status()).isEqualTo(422);
              assertThat(fault.accepted()).containsEntry("annulment", "UNQUALIFIED_BUYER");
            });
    assertThat(problem.faults().get(1).accepted()).containsEntry("permissionOf", "川0105");
  }
}
