package org.fachui.auction.outcome.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer still has to pay, as payout answers it.
 *
 * @param fen the rest of the price after the deposit
 * @param metAt when all of it was there; null before
 */
public record Due(
    long priceFen,
    long depositFen,
    long fen,
    String virtualNo,
    long arrivedFen,
    boolean met,
    @Nullable Instant metAt) {
  public Due {
    if (!virtualNo.matches("[0-9]{20}")
        || priceFen - depositFen != fen
        || fen < 0
        || arrivedFen < 0) {
      throw new IllegalArgumentException("the figures of a due do not add up");
    }
  }
}
