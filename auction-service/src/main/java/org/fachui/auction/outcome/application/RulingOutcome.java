package org.fachui.auction.outcome.application;

import java.util.List;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.kernel.rules.RuleOutcome.Refused;

/** What became of a step of the court. */
public sealed interface RulingOutcome {
  /**
   * The step is taken.
   *
   * @param fresh whether it was taken now
   */
  record Done(Sale sale, boolean fresh) implements RulingOutcome {}

  /** The steps come in another order. */
  record OutOfOrder(SaleState state) implements RulingOutcome {}

  /** There is a ruling with another number. */
  record RuledAlready(String number) implements RulingOutcome {}

  /** Another lot's ruling has the number. */
  record NumberTaken() implements RulingOutcome {}

  /** Somebody who takes part may not: by the lists, or as the housing bureau says (HOME-3). */
  record Barred(List<Refused> findings) implements RulingOutcome {
    /** Copies the list. */
    public Barred {
      findings = List.copyOf(findings);
    }
  }

  /** The housing bureau did not answer. */
  record EligibilityUnknown() implements RulingOutcome {}

  /**
   * An authority has to approve before (EQ-15).
   *
   * @param authority that the notice names
   * @param refused whether it did not; then the shares are sold again
   * @param drill whether the lot is one of a drill
   */
  record NotApproved(String authority, boolean refused, boolean drill) implements RulingOutcome {}

  /** The buyer did not consent to electronic service. */
  record NoConsent() implements RulingOutcome {}

  /** The whole price is there: the sale goes on. */
  record PaidMeanwhile(java.time.Instant metAt) implements RulingOutcome {}

  /** Payout has not said how the price stands, so that nobody can know whether it was paid. */
  record PriceUnknown() implements RulingOutcome {}

  /** The time for paying is not over. */
  record NotOverdue(java.time.Instant dueBy) implements RulingOutcome {}
}
