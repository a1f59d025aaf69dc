package org.fachui.payout.forfeits;

import org.jspecify.annotations.Nullable;

/** What became of a proposal or an approval. */
public sealed interface ForfeitOutcome {
  /** It stands. */
  record Done(Forfeit forfeit) implements ForfeitOutcome {}

  /** There is no such forfeited deposit in the pool. */
  record NotFound() implements ForfeitOutcome {}

  /**
   * Nothing has changed.
   *
   * @param acceptedFen the figure that would be accepted, or its limit; null where no figure is
   *     wrong
   */
  record Refused(Reason reason, Forfeit stands, @Nullable Long acceptedFen)
      implements ForfeitOutcome {}

  /** Why, in the order in which it is looked at. */
  enum Reason {
    /** It is not set aside yet. */
    NOT_HELD_YET,
    /** Another use comes first, or it is approved already. */
    OUT_OF_ORDER,
    /** More than is left. */
    MORE_THAN_IS_LEFT,
    /** Not what the two prices make. */
    NOT_THE_SHORTFALL,
    /** Nobody has proposed it. */
    NOT_PROPOSED,
    /** The approver has proposed it. */
    OWN_PROPOSAL,
    /** Another figure was proposed meanwhile. */
    OTHER_FIGURE
  }
}
