package org.fachui.payout.plans.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierMode;
import org.fachui.platform.problems.Problem;

/** What somebody wants planned; the contract's {@code PlanRequest}. */
public record PlanRequest(int round, long costsFen, long heldFen, List<TierRequest> tiers) {
  private static final long LARGEST_FEN = (1L << 53) - 1;
  private static final int MOST_ROUNDS = 1_000;

  /** The contract's {@code TierRequest}. */
  public record TierRequest(int tier, TierMode mode) {}

  /**
   * The order that the request makes.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming the field
   */
  PlanOrder order() {
    requireBetween("/round", round, 1, MOST_ROUNDS);
    requireBetween("/costsFen", costsFen, 0, LARGEST_FEN);
    requireBetween("/heldFen", heldFen, 0, LARGEST_FEN);
    requireBetween("/tiers", tiers.size(), 1, Tier.LAST);
    Set<Integer> named = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      String field = "/tiers/" + i + "/tier";
      requireBetween(field, tiers.get(i).tier(), 1, Tier.LAST);
      if (!named.add(tiers.get(i).tier())) {
        throw Problem.invalidField(field, "A tier is named once.").asException();
      }
    }
    return new PlanOrder(
        round,
        costsFen,
        heldFen,
        tiers.stream().map(asked -> new Tier(asked.tier(), asked.mode())).toList());
  }

  private static void requireBetween(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw Problem.invalidField(field, "The number is out of range.")
          .accepted("min", min)
          .accepted("max", max)
          .asException();
    }
  }
}
