package org.fachui.payout.accounts;

/** What the money on an account is. Suspense and the outside belong to no pool. */
public enum AccountKind {
  /** Arrived for a case and not distributed yet. */
  CASE_CASH,
  /** A claimant's share, not on its way; {@code ref} is the claim's id. */
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
  OUTSIDE;

  /** Whether there is one in each pool, and not one for all. */
  public boolean ofPool() {
    return this != SUSPENSE && this != OUTSIDE;
  }
}
