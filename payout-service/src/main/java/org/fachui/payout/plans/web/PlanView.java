package org.fachui.payout.plans.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.TierMode;
import org.fachui.payout.plans.model.TierTotals;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Plan}. */
public record PlanView(
    UUID planId,
    UUID poolId,
    int round,
    PlanState state,
    long poolFen,
    long costsFen,
    long heldFen,
    long allottedFen,
    long surplusFen,
    long lines,
    long paidLines,
    String planHash,
    String batchHash,
    List<TierView> tiers,
    Instant madeAt,
    @Nullable UUID batchId) {

  /** The contract's {@code PlanTier}. */
  public record TierView(
      int tier,
      TierMode mode,
      long claims,
      long claimedFen,
      long receivedFen,
      long allottedFen,
      long openFen) {
    static TierView of(TierTotals totals) {
      return new TierView(
          totals.tier(),
          totals.mode(),
          totals.claims(),
          totals.claimedFen(),
          totals.receivedFen(),
          totals.allottedFen(),
          totals.openFen());
    }
  }

  static PlanView of(Plan plan) {
    return new PlanView(
        plan.id(),
        plan.poolId(),
        plan.round(),
        plan.state(),
        plan.poolFen(),
        plan.costsFen(),
        plan.heldFen(),
        plan.allottedFen(),
        plan.surplusFen(),
        plan.lines(),
        plan.paidLines(),
        plan.hashes().planHash(),
        plan.hashes().batchHash(),
        plan.tiers().stream().map(TierView::of).toList(),
        plan.madeAt(),
        plan.batchId());
  }
}
