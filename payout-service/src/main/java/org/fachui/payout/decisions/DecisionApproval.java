package org.fachui.payout.decisions;

import java.util.Set;
import org.fachui.payout.decisions.Decision.Choice;
import org.jspecify.annotations.Nullable;

/** What the approver saw; the contract's {@code MoneyDecisionApproval}. */
public record DecisionApproval(@Nullable Choice decision, long fen) {
  /** Refuses a choice that is not one of these. */
  public void requireOneOf(Set<Choice> choices) {
    if (decision == null || !choices.contains(decision)) {
      throw DecisionProposal.oneOf(choices).asException();
    }
  }
}
