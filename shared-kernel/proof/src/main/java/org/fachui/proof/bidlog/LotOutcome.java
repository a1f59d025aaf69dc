package org.fachui.proof.bidlog;

/** What the arbiter decided. */
public sealed interface LotOutcome {
  /** A new record, to be appended. */
  record Recorded(BidRecord record) implements LotOutcome {}

  /** The key has its record already, a bid or a tombstone; nothing is appended. */
  record Repeated(BidRecord record) implements LotOutcome {}

  /**
   * A bid is refused, now or when its key was first seen. Answered only when record {@code
   * judgedBy.last().seq()} is on disk.
   *
   * @param at the arbiter's clock
   * @param judgedBy the state that the bid was judged by
   */
  record Refused(Refusal reason, long at, LotState judgedBy) implements LotOutcome {}

  /** Anything but a bid makes no sense in this state; nothing is appended. */
  record Declined(Reason reason) implements LotOutcome {}

  /** Why a command other than a bid is declined. */
  enum Reason {
    NOT_OPENED,
    ALREADY_OPENED,
    CLOSED,
    PADDLE_KNOWN,
    PADDLE_UNKNOWN,
    ALREADY_PAUSED,
    NOT_PAUSED,
    /** Bidding that has ended is not stopped any more. */
    BIDDING_ENDED,
    /** The end has not come, or the lot is paused. */
    NOT_DUE
  }
}
