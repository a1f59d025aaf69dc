package org.fachui.auction.bidding.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.model.LotRef;

/** The lots and paddles as published. A port; PostgreSQL stands behind it. */
public interface LotRegister {
  /**
   * A published lot.
   *
   * @param court code of the executing court
   * @param closed whether its closing record is journaled
   */
  record Entry(LotRef ref, String court, boolean closed) {}

  /**
   * A lot; empty if there is none.
   *
   * @throws StoreAway if it cannot be read
   */
  Optional<Entry> lot(UUID lotId);

  /**
   * The paddle of a bidder for a lot; empty if there is none.
   *
   * @throws StoreAway if it cannot be read
   */
  Optional<String> paddle(UUID lotId, String subject);
}
