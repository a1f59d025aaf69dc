package org.fachui.payout.accounts;

/** What the money on an account is. Suspense, transit and the outside belong to no pool. */
public enum AccountKind {
  /** Arrived for a case and not distributed yet. */
  CASE_CASH,
  /**
   * A claimant's share, or a bidder's money, not on its way; {@code ref} is the id of the claim or
   * of the deposit's credit.
   */
  PERSON,
  /** On its way with a batch; {@code ref} is the batch's id. */
  IN_FLIGHT,
  /** Deposited (提存). */
  ESCROW,
  /** Taken for costs. */
  COSTS,
  /** Set aside in a dispute. */
  HELD,
  /** Arrived, nobody knows for whom (不明款). */
  SUSPENSE,
  /** Paid out and on the bank's statement, less what came back. */
  BANK_CLEARING,
  /** The outside world; the only one that may be negative. */
  OUTSIDE,
  /** Between two pools; nothing can stay on it. */
  TRANSIT;

  /** Whether there is one in each pool, and not one for all. */
  public boolean ofPool() {
    return this != SUSPENSE && this != OUTSIDE && this != TRANSIT;
  }
}
