package org.fachui.auction;

import java.util.List;
import java.util.function.Predicate;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;

/** Turns what rules found into one problem that names all of it. */
public final class RefusedProblem {
  private RefusedProblem() {}

  /**
   * The first finding; of several all of them stand in its {@code faults}.
   *
   * @param conflict which are about how things stand, and so 409; the others are 422
   */
  public static Problem of(String title, List<Refused> findings, Predicate<Refused> conflict) {
    Problem.Builder problem = builder(title, findings.getFirst(), conflict);
    if (findings.size() > 1) {
      findings.forEach(one -> problem.fault(builder(title, one, conflict).build()));
    }
    return problem.build();
  }

  private static Problem.Builder builder(
      String title, Refused refused, Predicate<Refused> conflict) {
    Problem.Builder problem =
        Problem.of(conflict.test(refused) ? 409 : 422, refused.reason())
            .title(title)
            .rule(refused.rule().id(), refused.rule().citation().text())
            .detail(refused.rule().summary())
            .retry(false);
    refused.inputs().asMap().forEach(problem::input);
    refused.accepted().asMap().forEach(problem::accepted);
    return problem;
  }
}
