package org.fachui.payout.plans.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param poolFen what stood on the case's account when it was made
 * @param allottedFen to all claims together
 * @param lines one for each claim
 * @param paidLines those of more than nothing
 * @param madeBy subject of the person who made it
 * @param submittedBy subject of the person who handed it in
 * @param approvedBy subject of the person who approved it
 * @param batchId in which it is paid, once it is allotted
 */
public record Plan(
    UUID id,
    UUID poolId,
    int round,
    PlanState state,
    long poolFen,
    long costsFen,
    long heldFen,
    long allottedFen,
    long lines,
    long paidLines,
    PlanHashes hashes,
    List<TierTotals> tiers,
    String madeBy,
    Instant madeAt,
    @Nullable String submittedBy,
    @Nullable String approvedBy,
    @Nullable UUID batchId) {
  public Plan {
    tiers = List.copyOf(tiers);
  }

  /** What stays on the case's account. */
  public long surplusFen() {
    return poolFen - neededFen();
  }

  /** What leaves the case's account. */
  public long neededFen() {
    return costsFen + heldFen + allottedFen;
  }

  /** Whether the person had a hand in it. */
  public boolean isBy(String subject) {
    return subject.equals(madeBy) || subject.equals(submittedBy);
  }

  /** Ids and figures. */
  @Override
  public String toString() {
    return "Plan[" + id + ", " + state + ", " + lines + " lines]";
  }
}
