package org.fachui.payout.decisions;

import org.fachui.payout.decisions.Decisions.Approval;
import org.fachui.platform.problems.Problem;

/** Says over HTTP why an approval is none. */
public final class DecisionProblems {
  private DecisionProblems() {}

  /** The problem. */
  public static Problem.Builder of(Approval.Refused refused) {
    Decision open = refused.open();
    Problem.Builder problem =
        switch (refused.reason()) {
          case NOT_PROPOSED -> Problem.of(409, "NOT_PROPOSED").title("Nothing is proposed");
          case OWN_PROPOSAL ->
              Problem.of(403, "OWN_PROPOSAL").title("Another person has to approve");
          case OTHER_FIGURE ->
              Problem.of(409, "OTHER_FIGURE").title("Something else is proposed now");
        };
    if (open != null && refused.reason() == Decisions.Reason.OTHER_FIGURE) {
      problem.accepted("decision", open.choice().name()).accepted("fen", open.fen());
    }
    return problem.retry(false);
  }
}
