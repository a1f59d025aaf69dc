package org.fachui.auction.outcome.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.PayoutAway;
import org.fachui.auction.outcome.application.Dues.DueTerms;
import org.fachui.auction.outcome.model.Due;

/** Payout, which applies the deposit and collects the rest. Not to be called in a transaction. */
public interface DueDesk {
  /**
   * Asks for the due; again is as good as once.
   *
   * @throws PayoutAway if there was no usable answer
   */
  Due ask(DueTerms terms);

  /**
   * How it stands; empty if it was never asked for.
   *
   * @throws PayoutAway if there was no usable answer
   */
  Optional<Due> find(UUID lotId);
}
