package org.fachui.auction.bidding.application;

import java.util.UUID;

/** Puts a published lot into the engine. */
public interface OpeningLots {
  /**
   * Records LOT_OPENED and PADDLE_ADDED for every paddle of the lot. Call it after the transaction
   * that stored the lot has committed. Repeating it changes nothing; what a crash leaves undone, a
   * sweep of the engine does within seconds.
   *
   * @return true if all of it is journaled; false if that was not known within three seconds
   */
  boolean open(UUID lotId);
}
