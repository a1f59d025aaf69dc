package org.fachui.payout.plans.application;

import java.util.Map;
import org.fachui.payout.plans.model.Plan;

/** What became of a request about a plan. */
public sealed interface PlanOutcome {
  /**
   * It was done now, or before by the same person.
   *
   * @param plan as it is now
   */
  record Done(Plan plan) implements PlanOutcome {}

  /**
   * It was not done, and nothing has changed.
   *
   * @param inputs the facts that were judged
   * @param accepted what would be accepted
   */
  record Refused(PlanRefusal reason, Map<String, Object> inputs, Map<String, Object> accepted)
      implements PlanOutcome {
    public Refused {
      inputs = Map.copyOf(inputs);
      accepted = Map.copyOf(accepted);
    }

    static Refused because(PlanRefusal reason, Map<String, Object> inputs) {
      return new Refused(reason, inputs, Map.of());
    }
  }

  /** There is no such plan. */
  record Unknown() implements PlanOutcome {}
}
