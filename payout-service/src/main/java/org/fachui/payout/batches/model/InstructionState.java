package org.fachui.payout.batches.model;

import java.util.EnumSet;
import java.util.Set;

/** Where an instruction (支付指令) stands. {@link InstructionTransitions} says what may follow. */
public enum InstructionState {
  DRAFT,
  SUBMITTED,
  APPROVED,
  /** The money was moved from the person's account to the batch in flight. */
  RESERVED,
  QUEUED,
  /** Taken out of the queue by a freeze or an objection; was never on the wire. */
  HALTED,
  /** Committed before its file goes on the wire. */
  SENDING,
  /** The bank says that it has it; that proves nothing about the money. */
  ACKED,
  /** Nobody knows; it is asked for, never sent again by itself. */
  UNKNOWN,
  /** The bank's statement shows the booking. */
  SETTLED,
  /** The bank will never book it; the money is with the person's account again. */
  REJECTED,
  /** Booked, and later sent back by the payee's bank. */
  RETURNED,
  CANCELLED;

  private static final Set<InstructionState> TERMINAL =
      EnumSet.of(SETTLED, REJECTED, RETURNED, CANCELLED);
  private static final Set<InstructionState> SPENT = EnumSet.of(REJECTED, RETURNED, CANCELLED);

  /** Whether nothing more is expected; a settled one may still be returned. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /** Whether it stands in the way of another instruction for the same claim and round. */
  public boolean isLive() {
    return !SPENT.contains(this);
  }
}
