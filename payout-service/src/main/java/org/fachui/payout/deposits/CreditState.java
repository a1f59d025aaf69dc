package org.fachui.payout.deposits;

/** Where the money of a credit is. */
public enum CreditState {
  /** In the lot's pool, as it came. */
  KEPT,
  /** Part of the price, in the case's pool. */
  APPLIED,
  /** There is an instruction that pays it back. */
  REFUNDING,
  /** The bank's statement has the payment. */
  REFUNDED,
  /** The bank did not take the refund, or it came back: the money is in the pool again. */
  NOT_TAKEN,
  /** Nobody has told from which account it came, or there is no channel to that bank. */
  NO_ACCOUNT
}
