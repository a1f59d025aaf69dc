package org.fachui.auction.bidding.simulation;

/**
 * Something that goes wrong.
 *
 * @param step the call to a store at which it happens, counted from 1
 */
record Fault(long step, FaultKind kind) {
  @Override
  public String toString() {
    return step + ":" + kind;
  }

  /** Reads {@code 17:REDIS_KILLED_AFTER}. */
  static Fault parse(String text) {
    String[] parts = text.split(":", 2);
    return new Fault(Long.parseLong(parts[0]), FaultKind.valueOf(parts[1]));
  }
}
