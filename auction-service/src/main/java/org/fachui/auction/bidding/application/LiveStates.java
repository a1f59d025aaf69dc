package org.fachui.auction.bidding.application;

import java.util.Optional;
import java.util.UUID;

/** The journaled state of lots. A port: the journal's adapter implements it. */
public interface LiveStates {
  /**
   * The state of one lot, from the journal alone.
   *
   * @return empty if there is no such lot
   */
  Optional<LiveState> of(UUID lotId);
}
