package org.fachui.payout.plans.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.plans.application.PlanOutcome.Refused;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.platform.store.Transactions;

/** Hands a plan in for approval. Once is as good as often. */
@ApplicationScoped
public class SubmittingPlan {
  private Transactions transactions;
  private Accounts accounts;
  private Plans plans;
  private Clock clock;

  @Inject
  public SubmittingPlan(Transactions transactions, Accounts accounts, Plans plans, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.plans = plans;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SubmittingPlan() {}

  /**
   * Submits it.
   *
   * @param poolId of the plan
   * @param by subject of the person who submits it
   */
  public PlanOutcome submit(UUID poolId, UUID planId, String by) {
    return transactions.run(
        connection -> {
          accounts.lock(connection, poolId);
          Optional<Plan> plan = plans.find(connection, planId);
          return plan.isPresent() ? submit(connection, plan.get(), by) : new PlanOutcome.Unknown();
        });
  }

  private PlanOutcome submit(Connection connection, Plan plan, String by) throws SQLException {
    if (plan.state() == PlanState.SUBMITTED) {
      return new PlanOutcome.Done(plan);
    }
    if (!plan.state().mayBecome(PlanState.SUBMITTED)) {
      return Refused.because(PlanRefusal.WRONG_STATE, Map.of("state", plan.state().name()));
    }
    Optional<Refused> changed = PlanCheck.refusal(connection, plans, plan);
    if (changed.isPresent()) {
      return changed.get();
    }
    plans.move(connection, plan.id(), PlanState.DRAFT, PlanState.SUBMITTED, by, clock.instant());
    return new PlanOutcome.Done(plans.find(connection, plan.id()).orElseThrow());
  }
}
