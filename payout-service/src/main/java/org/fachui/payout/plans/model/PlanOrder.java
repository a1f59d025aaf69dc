package org.fachui.payout.plans.model;

import java.util.Comparator;
import java.util.List;

/**
 * What somebody wants planned.
 *
 * @param round from 1; a round begins when the one before is allotted
 * @param costsFen costs of enforcement, taken first
 * @param heldFen disputed sums, set aside (CPI-510)
 * @param tiers each once; kept in their order
 */
public record PlanOrder(int round, long costsFen, long heldFen, List<Tier> tiers) {
  public PlanOrder {
    if (round < 1 || costsFen < 0 || heldFen < 0) {
      throw new IllegalArgumentException("a round is counted from 1, money from 0");
    }
    if (tiers.stream().map(Tier::tier).distinct().count() != tiers.size()) {
      throw new IllegalArgumentException("a tier is named once");
    }
    tiers = tiers.stream().sorted(Comparator.comparing(Tier::tier)).toList();
  }
}
