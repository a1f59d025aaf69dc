package org.fachui.auction.handover;

import org.fachui.auction.outcome.model.SaleState;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.problems.Problem;

/** Refusals of a step of the handover that no fact of the handover itself decides. */
final class HandoverProblems {
  private HandoverProblems() {}

  /** The term of the handover runs from the service of the ruling (SALE-27); there was none yet. */
  static Problem.Builder notServed(RuleSet rules, SaleState state) {
    Rule rule = rules.rule("SALE-27");
    return Problem.of(409, "NOT_SERVED")
        .title("The ruling is not served yet")
        .rule(rule.id(), rule.citation().text())
        .detail(rule.summary())
        .input("state", state.name())
        .accepted("state", SaleState.SERVED.name())
        .retry(false);
  }
}
