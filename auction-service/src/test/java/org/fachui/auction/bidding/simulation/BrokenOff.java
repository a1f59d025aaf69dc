package org.fachui.auction.bidding.simulation;

/** A call without an answer. */
final class BrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean nothingSent;
  private final boolean underWay;

  /**
   * @param nothingSent whether the caller knows that nothing was executed
   * @param underWay whether it will be executed yet
   */
  BrokenOff(boolean nothingSent, boolean underWay) {
    super("no answer", null, false, false);
    this.nothingSent = nothingSent;
    this.underWay = underWay;
  }

  /** Known to the simulation alone. */
  boolean underWay() {
    return underWay;
  }

  boolean nothingSent() {
    return nothingSent;
  }
}
