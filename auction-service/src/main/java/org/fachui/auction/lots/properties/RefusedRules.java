package org.fachui.auction.lots.properties;

import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;

/** Turns the refusal of one rule into a problem. */
public final class RefusedRules {
  private RefusedRules() {}

  /** 422 with the rule, its article, what was judged and what would be accepted. */
  public static Problem problem(Refused refused, String field) {
    Problem.Builder problem =
        Problem.of(422, refused.reason())
            .title("A rule does not allow this")
            .field(field)
            .rule(refused.rule().id(), refused.rule().citation().text())
            .detail(refused.rule().summary())
            .retry(false);
    refused.inputs().asMap().forEach(problem::input);
    refused.accepted().asMap().forEach(problem::accepted);
    return problem.build();
  }
}
