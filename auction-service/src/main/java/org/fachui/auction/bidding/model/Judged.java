package org.fachui.auction.bidding.model;

/**
 * What a refused bid was judged by.
 *
 * @param amountFen the bid's own amount; 0 when the arbiter was asked for the key alone
 * @param footing the newest record of the lot then
 * @param atMs the arbiter's clock; 0 if it was not asked
 * @param minimumFen the lowest bid of a bidder without pre-emption; 0 if the lot was not looked at
 * @param priceFen the standing price; 0 if there was no bid
 * @param opensAtMs when bids are taken; 0 if the lot was not looked at
 * @param endAtMs when bidding ends; 0 if the lot was not looked at
 */
public record Judged(
    long amountFen,
    Footing footing,
    long atMs,
    long minimumFen,
    long priceFen,
    long opensAtMs,
    long endAtMs) {

  /** Of a bid that was refused before anything was looked at. */
  public static Judged nothing(long amountFen) {
    return new Judged(amountFen, Footing.NONE, 0, 0, 0, 0, 0);
  }

  /** The number of the lot's newest record then; 0 if the lot was not looked at. */
  public long seq() {
    return footing.seq();
  }

  /** The bucket's epoch then; 0 if unknown. */
  public long epoch() {
    return footing.epoch();
  }
}
