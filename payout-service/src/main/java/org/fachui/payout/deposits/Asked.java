package org.fachui.payout.deposits;

/** What became of a request of a peer's. */
public sealed interface Asked<T> {
  /**
   * It stands.
   *
   * @param fresh whether it is asked for the first time
   */
  record Stands<T>(T what, boolean fresh) implements Asked<T> {}

  /** It was not done, and nothing has changed. */
  record Refused<T>(Reason reason) implements Asked<T> {}

  /** Why, in the order in which it is looked at. */
  enum Reason {
    /** It was asked for before with other terms. */
    OTHER_TERMS,
    /** The enrolment has no confirmed deposit for the lot, or not any more. */
    NO_DEPOSIT,
    /** The deposit is more than the price. */
    PRICE_BELOW_DEPOSIT
  }
}
