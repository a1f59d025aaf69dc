package org.fachui.payout.plans.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.plans.application.PlanOutcome.Refused;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.platform.store.Transactions;

/**
 * Approves a plan by its hashes and allots it, in one transaction: either the money is with the
 * persons and the batch, or nothing has happened. The same approval again gives the same answer.
 */
@ApplicationScoped
public class ApprovingPlan {
  private Transactions transactions;
  private Accounts accounts;
  private Plans plans;
  private Allotting allotting;
  private Clock clock;

  @Inject
  public ApprovingPlan(
      Transactions transactions, Accounts accounts, Plans plans, Allotting allotting, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.plans = plans;
    this.allotting = allotting;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ApprovingPlan() {}

  /**
   * Approves it.
   *
   * @param poolId of the plan
   * @param signed the hashes that the approver saw
   * @param by subject of the approver
   */
  public PlanOutcome approve(UUID poolId, UUID planId, PlanHashes signed, String by) {
    return transactions.run(
        connection -> {
          accounts.lock(connection, poolId);
          Optional<Plan> plan = plans.find(connection, planId);
          return plan.isPresent()
              ? approve(connection, plan.get(), signed, by)
              : new PlanOutcome.Unknown();
        });
  }

  private PlanOutcome approve(Connection connection, Plan plan, PlanHashes signed, String by)
      throws SQLException {
    if (plan.state() == PlanState.ALLOTTED
        && by.equals(plan.approvedBy())
        && signed.equals(plan.hashes())) {
      return new PlanOutcome.Done(plan);
    }
    Optional<Refused> refused = refusal(connection, plan, signed, by);
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant now = clock.instant();
    plans.move(connection, plan.id(), PlanState.SUBMITTED, PlanState.APPROVED, by, now);
    allotting.allot(connection, plan, by, now);
    return new PlanOutcome.Done(plans.find(connection, plan.id()).orElseThrow());
  }

  private Optional<Refused> refusal(Connection connection, Plan plan, PlanHashes signed, String by)
      throws SQLException {
    if (!plan.state().mayBecome(PlanState.APPROVED)) {
      return Optional.of(
          Refused.because(PlanRefusal.WRONG_STATE, Map.of("state", plan.state().name())));
    }
    if (plan.isBy(by)) {
      return Optional.of(Refused.because(PlanRefusal.OWN_PLAN, Map.of()));
    }
    if (!signed.equals(plan.hashes())) {
      return Optional.of(
          Refused.because(
              PlanRefusal.OTHER_HASH,
              Map.of("planHash", signed.planHash(), "batchHash", signed.batchHash())));
    }
    Optional<Refused> changed = PlanCheck.refusal(connection, plans, plan);
    return changed.isPresent() ? changed : coverRefusal(connection, plan);
  }

  private Optional<Refused> coverRefusal(Connection connection, Plan plan) {
    long cash =
        accounts.balance(
            connection, accounts.id(connection, plan.poolId(), AccountKind.CASE_CASH, ""));
    return cash >= plan.neededFen()
        ? Optional.empty()
        : Optional.of(
            Refused.because(
                PlanRefusal.NOT_COVERED, Map.of("poolFen", cash, "neededFen", plan.neededFen())));
  }
}
