package org.fachui.payout.plans.model;

import java.util.Map;
import java.util.Set;

/** How far a plan is. */
public enum PlanState {
  /** Made; nobody has vouched for it. */
  DRAFT,
  /** Its maker has handed it in. */
  SUBMITTED,
  /** Another person signed its hashes; it is being posted, in the same transaction. */
  APPROVED,
  /** The money is on the persons' accounts and with the batches. */
  ALLOTTED,
  /** Another one took its place. */
  VOID;

  private static final Map<PlanState, Set<PlanState>> NEXT =
      Map.of(
          DRAFT, Set.of(SUBMITTED, VOID),
          SUBMITTED, Set.of(APPROVED, VOID),
          APPROVED, Set.of(ALLOTTED),
          ALLOTTED, Set.of(),
          VOID, Set.of());

  /** Whether a plan may go from here to there. */
  public boolean mayBecome(PlanState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
