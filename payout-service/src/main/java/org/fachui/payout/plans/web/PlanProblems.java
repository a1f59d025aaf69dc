package org.fachui.payout.plans.web;

import java.util.Map;
import org.fachui.payout.plans.application.PlanOutcome.Refused;
import org.fachui.payout.plans.application.PlanRefusal;
import org.fachui.platform.problems.Problem;

/** Turns a refusal about a plan into a problem. */
final class PlanProblems {
  private PlanProblems() {}

  static Problem of(Refused refused) {
    Problem.Builder problem =
        Problem.of(status(refused.reason()), refused.reason().name())
            .title(title(refused.reason()))
            .retry(refused.reason().retry());
    refused.inputs().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(fact -> problem.input(fact.getKey(), fact.getValue()));
    refused.accepted().forEach(problem::accepted);
    switch (refused.reason()) {
      case TIER_WITHOUT_MODE -> problem.field("/tiers").rule("CPI-508", "民诉法解释第508条、第514条");
      case NOT_ENOUGH_MONEY -> problem.rule("CPI-508", "民诉法解释第508条");
      case NO_CLAIMS,
          NOTHING_TO_DISTRIBUTE,
          ROUND_OUT_OF_ORDER,
          WRONG_STATE,
          OWN_PLAN,
          OTHER_HASH,
          ROWS_CHANGED,
          CLAIMS_CHANGED,
          NOT_COVERED -> {
        // the title says it all
      }
    }
    return problem.build();
  }

  private static int status(PlanRefusal reason) {
    return switch (reason) {
      case NO_CLAIMS, TIER_WITHOUT_MODE, NOT_ENOUGH_MONEY, NOTHING_TO_DISTRIBUTE -> 422;
      case OWN_PLAN -> 403;
      case ROUND_OUT_OF_ORDER, WRONG_STATE, OTHER_HASH, ROWS_CHANGED, CLAIMS_CHANGED, NOT_COVERED ->
          409;
    };
  }

  private static String title(PlanRefusal reason) {
    return switch (reason) {
      case ROUND_OUT_OF_ORDER -> "This is not the round to be planned now";
      case NO_CLAIMS -> "Nobody claims anything";
      case TIER_WITHOUT_MODE -> "There are claims in a tier that the plan does not name";
      case NOT_ENOUGH_MONEY -> "Costs and sums held are more than there is";
      case NOTHING_TO_DISTRIBUTE -> "There is nothing to share out";
      case WRONG_STATE -> "The plan is not in the state for this";
      case OWN_PLAN -> "Whoever prepared a plan cannot approve it";
      case OTHER_HASH -> "What was signed is not this plan";
      case ROWS_CHANGED -> "The plan's rows are not those that it was made of";
      case CLAIMS_CHANGED -> "Claims came after the plan was made";
      case NOT_COVERED -> "The money is not there any more";
    };
  }
}
