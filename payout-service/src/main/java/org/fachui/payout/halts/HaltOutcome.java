package org.fachui.payout.halts;

import org.fachui.payout.decisions.Decisions;

/** What became of a proposal or an approval. */
public sealed interface HaltOutcome {
  /** It stands. */
  record Done(Halt halt) implements HaltOutcome {}

  /** There is no such halt in the pool. */
  record NotFound() implements HaltOutcome {}

  /** Nothing has changed. */
  record Refused(Reason reason, Halt stands) implements HaltOutcome {}

  /** The approval is none; nothing has changed. */
  record NotApproved(Decisions.Approval.Refused why) implements HaltOutcome {}

  /** Why, in the order in which it is looked at. */
  enum Reason {
    /** Two people have decided already. */
    ALREADY_DECIDED,
    /** The figure is not that of the halted payments. */
    OTHER_FIGURE,
    /** Sending is stopped after a restore: nobody knows yet what was sent before. */
    SENDING_STOPPED,
    /** A bank's statement shows one of the payments. */
    BOOKED_ALREADY,
    /** A file is no longer the one that was sealed when the plan was approved. */
    FILE_NOT_AS_APPROVED
  }
}
