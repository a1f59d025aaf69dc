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
   * A bidder's paddle.
   *
   * @param rank of pre-emption: 0 none, 1 first
   */
  record OwnPaddle(String paddle, int rank) {}

  /**
   * The paddle of a bidder for a lot; empty if there is none.
   *
   * @throws StoreAway if it cannot be read
   */
  Optional<OwnPaddle> ownPaddle(UUID lotId, String subject);
}
