package org.fachui.auction.bidding.application;

import java.util.Map;
import org.fachui.auction.bidding.model.Bucket;

/** Who journals which bucket. A port; PostgreSQL stands behind it. */
public interface Leases {
  /** What was taken or kept, and the store's clock at that moment, milliseconds since 1970. */
  record Held(Map<Bucket, Long> tokens, long storeClockMs) {
    /** Copies the map. */
    public Held {
      tokens = Map.copyOf(tokens);
    }
  }

  /**
   * Keeps what this node holds, takes what nobody holds.
   *
   * @param ticks bucket → its last tick, milliseconds since 1970, to be kept with the lease
   * @throws StoreAway if the store failed: what was held may be lost
   */
  Held keep(Map<Bucket, Long> ticks);

  /** Gives everything back, so that another need not wait. */
  void release();
}
