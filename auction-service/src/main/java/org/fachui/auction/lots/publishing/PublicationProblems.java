package org.fachui.auction.lots.publishing;

import java.util.List;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.Fault.InvalidField;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;

/** Turns what is wrong with a request to publish into one problem that names all of it. */
final class PublicationProblems {
  private PublicationProblems() {}

  /**
   * 400 when a field is not valid in itself, 422 when only rules refuse. The first fault stands in
   * the problem itself, if there are more, all stand in its {@code faults}.
   */
  static Problem of(List<Fault> faults) {
    boolean invalid = faults.stream().anyMatch(InvalidField.class::isInstance);
    Problem.Builder problem = builder(faults.getFirst(), invalid ? 400 : 422);
    if (faults.size() > 1) {
      for (Fault fault : faults) {
        problem.fault(builder(fault, fault instanceof InvalidField ? 400 : 422).build());
      }
    }
    return problem.build();
  }

  private static Problem.Builder builder(Fault fault, int status) {
    return switch (fault) {
      case InvalidField invalid -> {
        Problem.Builder problem =
            Problem.of(status, "INVALID_FIELD")
                .title("A field is not valid")
                .field(invalid.field())
                .detail(invalid.detail());
        invalid.accepted().asMap().forEach(problem::accepted);
        yield problem;
      }
      case AgainstRule against -> {
        Refused refused = against.refused();
        Problem.Builder problem =
            Problem.of(status, refused.reason())
                .title("A rule does not allow this lot")
                .field(against.field())
                .rule(refused.rule().id(), refused.rule().citation().text())
                .detail(refused.rule().summary())
                .retry(false);
        refused.inputs().asMap().forEach(problem::input);
        refused.accepted().asMap().forEach(problem::accepted);
        yield problem;
      }
    };
  }
}
