package org.fachui.payout.deposits;

import java.util.List;

/** Where a deposit stands; the contract's {@code DepositState}. */
public enum DepositState {
  AWAITED,
  CONFIRMED,
  WRONG_AMOUNT,
  LATE,
  APPLIED,
  REFUNDING,
  REFUNDED;

  /** What is known of one credit. */
  record Credit(Verdict verdict, CreditState state) {}

  /**
   * What the credits make of it.
   *
   * @param credits in the order in which they came
   * @param ended whether the lot has
   * @param winner whether this deposit stays for the price then
   */
  static DepositState of(List<Credit> credits, boolean ended, boolean winner) {
    if (credits.isEmpty()) {
      return AWAITED;
    }
    for (Credit credit : credits) {
      if (credit.state() == CreditState.APPLIED) {
        return APPLIED;
      }
      if (credit.verdict() == Verdict.CONFIRMS
          && credit.state() == CreditState.KEPT
          && (winner || !ended)) {
        return CONFIRMED;
      }
    }
    if (credits.stream().allMatch(credit -> credit.state() == CreditState.REFUNDED)) {
      return REFUNDED;
    }
    if (ended) {
      return REFUNDING;
    }
    return credits.getLast().verdict() == Verdict.LATE ? LATE : WRONG_AMOUNT;
  }
}
