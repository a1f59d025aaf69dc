package org.fachui.payout.plans.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.fachui.payout.plans.application.PlanOutcome.Refused;
import org.fachui.payout.plans.model.HashingPlan;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanFrame;

/** Whether a plan is still what it was when it was made: its rows, and the claims it knows. */
final class PlanCheck {
  private PlanCheck() {}

  static Optional<Refused> refusal(Connection connection, Plans plans, Plan plan)
      throws SQLException {
    HashingPlan hashing = new HashingPlan(PlanFrame.of(plan));
    plans.hash(connection, plan.id(), hashing);
    boolean same =
        hashing.lines() == plan.lines()
            && hashing.paidLines() == plan.paidLines()
            && hashing.sumFen() == plan.allottedFen()
            && hashing.hashes().equals(plan.hashes());
    if (!same) {
      return Optional.of(
          Refused.because(PlanRefusal.ROWS_CHANGED, Map.of("planId", plan.id().toString())));
    }
    long claims = plans.claims(connection, plan.poolId());
    return claims == plan.lines()
        ? Optional.empty()
        : Optional.of(
            Refused.because(
                PlanRefusal.CLAIMS_CHANGED, Map.of("claims", claims, "lines", plan.lines())));
  }
}
