package org.fachui.simulators.bureau.register;

/** How far a message is. It moves forward only. */
public enum State {
  /** On disk. */
  RECEIVED,
  /** Complete, under review (受理). */
  ACCEPTED,
  /** Done (登簿). */
  ENTERED,
  /** Never will be done. */
  REJECTED;

  /** Whether it never changes any more. */
  public boolean isFinal() {
    return this == ENTERED || this == REJECTED;
  }
}
