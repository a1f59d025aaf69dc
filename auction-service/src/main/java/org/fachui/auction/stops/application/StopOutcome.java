package org.fachui.auction.stops.application;

import java.util.List;

/** What became of a step of the court. */
public sealed interface StopOutcome {
  /**
   * It stands.
   *
   * @param fresh whether it was made now
   */
  record Done(Stop stop, boolean fresh) implements StopOutcome {}

  /** Rules refuse it: all that do. */
  record Refused(List<org.fachui.kernel.rules.RuleOutcome.Refused> findings)
      implements StopOutcome {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** Another paper has the number. */
  record NumberTaken() implements StopOutcome {}

  /** Bidding was over before it could be stopped. */
  record TooLate() implements StopOutcome {}

  /** There is no such stop, or it is not in force any more. */
  record NotInForce() implements StopOutcome {}

  /** A withdrawn lot does not go on. */
  record NeverResumed() implements StopOutcome {}

  /** The cause of a stay has to be gone first. */
  record CauseStands() implements StopOutcome {}

  /** An outsider's claim is not ruled on yet. */
  record ClaimStands() implements StopOutcome {}

  /** Only a stay has a cause that goes. */
  record NoStay() implements StopOutcome {}
}
