package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;

/**
 * What the catalogue has published and the engine has to open. A port; PostgreSQL stands behind it.
 */
public interface PublishedLots {
  /** A lot with the paddles that are not journaled yet. */
  record Published(Opening opening, List<PaddleGrant> paddles, boolean opened) {
    /** Copies the list. */
    public Published {
      paddles = List.copyOf(paddles);
    }
  }

  /**
   * One published lot.
   *
   * @throws StoreAway if it cannot be read
   */
  Optional<Published> published(UUID lotId);

  /**
   * Lots that are not opened yet, or have paddles that are not journaled.
   *
   * @throws StoreAway if they cannot be read
   */
  List<UUID> waiting(int atMost);
}
