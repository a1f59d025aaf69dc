package org.fachui.auction.lots;

import java.util.OptionalLong;

/**
 * A lot's money, in fen.
 *
 * @param appraisalFen appraised price (评估价); empty if there is none
 * @param startPriceFen start price, which is the reserve (起拍价即保留价)
 * @param incrementFen step between bids (增价幅度)
 * @param depositFen bid deposit (保证金); empty if none is asked for
 */
public record LotFigures(
    OptionalLong appraisalFen, long startPriceFen, long incrementFen, OptionalLong depositFen) {
  public LotFigures {
    if (startPriceFen <= 0 || incrementFen <= 0) {
      throw new IllegalArgumentException("start price and increment are above zero");
    }
  }
}
