package org.fachui.auction.satisfaction;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.stops.application.CourtPaper;
import org.jspecify.annotations.Nullable;

/**
 * How a lot ended without a buyer. Money in fen.
 *
 * @param taking null but for a taking
 */
public record Ended(
    UUID lotId, Ending ending, CourtPaper paper, @Nullable Taking taking, Instant at) {
  /**
   * Who takes it and at which price.
   *
   * @param creditor his position among those who were asked; null where nobody was (CRIM-12)
   * @param differencePaidAt null where nothing is owed beyond the claim
   */
  public record Taking(
      Route route,
      @Nullable Integer creditor,
      long priceFen,
      long differenceFen,
      @Nullable Instant differencePaidAt) {}
}
