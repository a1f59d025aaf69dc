package org.fachui.auction.bidding.simulation;

/** A process that can die or be stopped for a while: one run of one replica. */
class Host {
  private boolean dead;
  private long frozenUntilMs;

  boolean dead() {
    return dead;
  }

  void kill() {
    dead = true;
  }

  long frozenUntilMs() {
    return frozenUntilMs;
  }

  void freezeUntil(long ms) {
    frozenUntilMs = ms;
  }
}
