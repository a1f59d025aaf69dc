package org.fachui.registry.transfers.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a step stands. {@link StepTransitions} says what may follow. */
public enum StepState {
  /** Waits for other steps, or for the buyer's confirmation. */
  BLOCKED,
  /** May be done now; also while a bureau is closed. */
  READY,
  /** Committed before its message goes on the wire. */
  SENT,
  /** Received: the bureau has the message. Says nothing of acceptance. */
  ACKNOWLEDGED,
  /** Accepted (受理): the bureau reviews it. Says nothing of entry. */
  ACCEPTED,
  /** Entered in the register (登簿), or done, with the bureau's number. */
  ENTERED,
  /** Rejected with all its defects at once. */
  REJECTED,
  /** Nobody knows; it is asked for with the same id. */
  UNKNOWN,
  /** The bureau cannot read the message and took nothing. */
  FAILED,
  /** People do it. */
  MANUAL;

  private static final Set<StepState> WORKED =
      EnumSet.of(READY, SENT, ACKNOWLEDGED, ACCEPTED, UNKNOWN);

  /** Whether a worker has something to do with it when its time has come. */
  public boolean isWorked() {
    return WORKED.contains(this);
  }

  /** Whether people have to do something. */
  public boolean needsPeople() {
    return this == REJECTED || this == FAILED || this == MANUAL;
  }
}
