package org.fachui.auction.enrolment.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as payout answers it.
 *
 * @param virtualNo the account to which it is to be paid
 * @param arrivedFen all that came
 * @param arrivedAt of the last credit; null while nothing has come
 */
public record Deposit(
    String virtualNo, DepositState state, long arrivedFen, @Nullable Instant arrivedAt) {
  public Deposit {
    if (!virtualNo.matches("[0-9]{20}") || arrivedFen < 0) {
      throw new IllegalArgumentException("not a deposit in state " + state);
    }
  }
}
