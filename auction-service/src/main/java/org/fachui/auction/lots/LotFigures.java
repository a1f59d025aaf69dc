package org.fachui.auction.lots;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A lot's money, in fen.
 *
 * @param appraisalFen appraised price (评估价); empty if there is none
 * @param startPriceFen start price, which is the reserve (起拍价即保留价)
 * @param incrementFen step between bids (增价幅度)
 * @param depositFen bid deposit (保证金); empty if none is asked for
 * @param keptFen of the deposit, when the buyer defaults; empty for all of it
 * @param balanceDays in which the rest of the price is paid (NJA-25); empty for the platform's own
 */
public record LotFigures(
    OptionalLong appraisalFen,
    long startPriceFen,
    long incrementFen,
    OptionalLong depositFen,
    OptionalLong keptFen,
    OptionalInt balanceDays) {
  public LotFigures {
    if (startPriceFen <= 0 || incrementFen <= 0) {
      throw new IllegalArgumentException("start price and increment are above zero");
    }
  }

  /** Of a lot without a notice: its whole deposit is kept when the buyer defaults. */
  public LotFigures(
      OptionalLong appraisalFen, long startPriceFen, long incrementFen, OptionalLong depositFen) {
    this(
        appraisalFen,
        startPriceFen,
        incrementFen,
        depositFen,
        OptionalLong.empty(),
        OptionalInt.empty());
  }
}
