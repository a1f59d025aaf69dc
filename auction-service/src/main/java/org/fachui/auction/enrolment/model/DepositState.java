package org.fachui.auction.enrolment.model;

/** How a deposit stands, as payout alone says. */
public enum DepositState {
  /** Nothing has come. */
  AWAITED,
  /** The right amount came in time. */
  CONFIRMED,
  /** Another amount came; it goes back after the end. */
  WRONG_AMOUNT,
  /** It came too late; it goes back. */
  LATE,
  /** It counts towards the price. */
  APPLIED,
  /** It is on its way back. */
  REFUNDING,
  /** It is back. */
  REFUNDED
}
