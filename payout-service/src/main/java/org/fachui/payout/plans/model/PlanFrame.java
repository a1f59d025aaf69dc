package org.fachui.payout.plans.model;

import java.util.List;
import java.util.UUID;

/**
 * What a plan says besides its lines, as far as it is signed.
 *
 * @param poolFen what stood on the case's account
 */
public record PlanFrame(
    UUID poolId, int round, long poolFen, long costsFen, long heldFen, List<Tier> tiers) {
  public PlanFrame {
    tiers = List.copyOf(tiers);
  }

  /** Of a plan that is kept. */
  public static PlanFrame of(Plan plan) {
    return new PlanFrame(
        plan.poolId(),
        plan.round(),
        plan.poolFen(),
        plan.costsFen(),
        plan.heldFen(),
        plan.tiers().stream().map(total -> new Tier(total.tier(), total.mode())).toList());
  }
}
