package org.fachui.auction.enrolment.model;

import org.fachui.kernel.people.BankAccount;

/**
 * Where a bidder wants money back that cannot go to the account that paid.
 *
 * @param holder the account's holder
 */
public record RefundAccount(String holder, BankAccount account) {
  public RefundAccount {
    if (holder.isBlank()) {
      throw new IllegalArgumentException("an account has a holder");
    }
  }

  /** Without the person and the account. */
  @Override
  public String toString() {
    return "RefundAccount[...]";
  }
}
