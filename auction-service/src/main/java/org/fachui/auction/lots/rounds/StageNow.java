package org.fachui.auction.lots.rounds;

import java.time.Instant;
import org.fachui.auction.life.LotStage;
import org.jspecify.annotations.Nullable;

/** Puts together the stage of a lot from what bidding and sale have recorded of it. */
final class StageNow {
  private StageNow() {}

  /**
   * The stage.
   *
   * @param bidding state as journaled; null before the first record
   * @param sale state of the sale; null when there is none
   * @param dueBy when the price is due; null when there is no sale
   */
  static LotStage of(
      @Nullable String bidding,
      @Nullable String sale,
      @Nullable Instant dueBy,
      Instant opensAt,
      Instant now) {
    if (sale != null) {
      boolean late = dueBy != null && now.isAfter(dueBy);
      return sale.equals("SOLD")
          ? late ? LotStage.OVERDUE : LotStage.CLOSED_SOLD
          : LotStage.valueOf(sale);
    }
    LotStage stage = bidding == null ? LotStage.ANNOUNCED : LotStage.valueOf(bidding);
    return stage == LotStage.ANNOUNCED && bidding != null && !now.isBefore(opensAt)
        ? LotStage.OPEN
        : stage;
  }
}
