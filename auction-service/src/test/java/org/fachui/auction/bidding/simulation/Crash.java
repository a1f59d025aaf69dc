package org.fachui.auction.bidding.simulation;

/** The process in which this runs is gone. No production code catches it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super(null, null, false, false);
  }
}
