package org.fachui.payout.deposits;

/** Where the rest of a price stands; the contract's {@code DueState}. */
public enum DueState {
  OPEN,
  /** The whole price is on the case's account. */
  MET
}
