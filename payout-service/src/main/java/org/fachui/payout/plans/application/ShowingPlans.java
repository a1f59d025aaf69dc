package org.fachui.payout.plans.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.plans.model.Plan;
import org.fachui.platform.store.Transactions;

/** Shows plans, and whose they are. */
@ApplicationScoped
public class ShowingPlans {
  private Transactions transactions;
  private Plans plans;

  @Inject
  public ShowingPlans(Transactions transactions, Plans plans) {
    this.transactions = transactions;
    this.plans = plans;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ShowingPlans() {}

  /** The court of the pool, if there is such a pool. */
  public Optional<String> courtOf(UUID poolId) {
    return transactions.run(c -> plans.court(c, poolId));
  }

  /** The plan. */
  public Optional<Plan> find(UUID planId) {
    return transactions.run(c -> plans.find(c, planId));
  }

  /** The newest plans of a pool first, void ones too. */
  public List<Plan> ofPool(UUID poolId) {
    return transactions.run(c -> plans.ofPool(c, poolId));
  }
}
