package org.fachui.auction.enrolment.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Deposit;

/** Payout, which alone knows what arrived. A port; not to be called within a transaction. */
public interface DepositDesk {
  /**
   * Asks for a deposit; again is as good as once.
   *
   * @throws PayoutAway if there was no usable answer
   */
  Deposit ask(DepositTerms terms);

  /**
   * How a deposit stands; empty if it was never asked for.
   *
   * @throws PayoutAway if there was no usable answer
   */
  Optional<Deposit> find(UUID enrolmentId);
}
