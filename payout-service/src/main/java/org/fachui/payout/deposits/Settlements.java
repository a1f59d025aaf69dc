package org.fachui.payout.deposits;

import java.util.Optional;
import java.util.UUID;

/** Where one asks how lots ended. A port; never called while a transaction is open. */
@FunctionalInterface
public interface Settlements {
  /**
   * How a lot ended; empty while it is not over, or nothing is known that can be believed.
   *
   * @throws org.fachui.platform.peers.PeerAway if nobody answered
   */
  Optional<Settlement> of(UUID lotId);
}
