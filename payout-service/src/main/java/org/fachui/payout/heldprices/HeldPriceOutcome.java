package org.fachui.payout.heldprices;

import org.fachui.payout.decisions.Decisions;

/** What became of a proposal or an approval. */
public sealed interface HeldPriceOutcome {
  /** It stands. */
  record Done(HeldPrice price) implements HeldPriceOutcome {}

  /** Nothing of the kind is owed for this lot in the pool. */
  record NotFound() implements HeldPriceOutcome {}

  /** Nothing has changed. */
  record Refused(Reason reason, HeldPrice stands) implements HeldPriceOutcome {}

  /** The approval is none; nothing has changed. */
  record NotApproved(Decisions.Approval.Refused why) implements HeldPriceOutcome {}

  /** Why, in the order in which it is looked at. */
  enum Reason {
    /** No look at it has succeeded. */
    NOT_LOOKED_AT,
    /** All of it is back. */
    NOTHING_IS_OPEN,
    /** The figure is not what is open. */
    OTHER_FIGURE,
    /** It cannot go back while a part of it is missing. */
    NOT_COVERED
  }
}
