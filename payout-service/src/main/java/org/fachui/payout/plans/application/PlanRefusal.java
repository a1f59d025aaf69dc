package org.fachui.payout.plans.application;

/**
 * Why a plan is not made, submitted or approved, in order of precedence for each of the three.
 * {@code retry} says whether the very same request can succeed later.
 */
public enum PlanRefusal {
  /** Making: the round before is not allotted, or this one is already. */
  ROUND_OUT_OF_ORDER(true),
  /** Making: nobody claims anything. */
  NO_CLAIMS(true),
  /** Making: there are claims in a tier for which no mode was said. */
  TIER_WITHOUT_MODE(false),
  /** Making: costs and sums held are more than there is. */
  NOT_ENOUGH_MONEY(true),
  /** Making: there is nothing for the claims after costs and sums held, or nothing is open. */
  NOTHING_TO_DISTRIBUTE(true),
  /** Submitting and approving: the plan is not in the state for it. */
  WRONG_STATE(false),
  /** Approving: the approver had a hand in it. */
  OWN_PLAN(false),
  /** Approving: the hashes that were signed are not those of the plan. */
  OTHER_HASH(false),
  /** Submitting and approving: rows are not what they were when the plan was made. */
  ROWS_CHANGED(false),
  /** Submitting and approving: claims came after the plan was made. */
  CLAIMS_CHANGED(false),
  /** Approving: the money that it shares out is not there any more. */
  NOT_COVERED(true);

  private final boolean retry;

  PlanRefusal(boolean retry) {
    this.retry = retry;
  }

  public boolean retry() {
    return retry;
  }
}
