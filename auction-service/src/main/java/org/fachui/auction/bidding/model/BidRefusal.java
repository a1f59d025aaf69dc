package org.fachui.auction.bidding.model;

/**
 * Why a bid is refused, in order of precedence: the first that applies is the answer. The names are
 * the contract's.
 */
public enum BidRefusal {
  /** More bids than one paddle may send; ahead of the script. */
  RATE_LIMITED(true),
  /** The bid waited too long in our own queue, or too many wait; ahead of the script. */
  TOO_BUSY(true),
  /** The bidder saw the lot before the engine was rebuilt. Not remembered. */
  STALE_EPOCH(false),
  /** The arbiter's data are missing or not yet compared with the journal. Not remembered. */
  RECOVERING(true),
  /** The key was resolved as not recorded; it never will be. */
  NOT_RECORDED(false),
  /** The key was used with another amount. */
  KEY_REUSED(false),
  /** The key is unknown and older than ten minutes, or more than one minute ahead. */
  KEY_EXPIRED(false),
  /** Bidding has not begun, or not begun again. */
  NOT_OPEN_YET(true),
  /** Bidding is paused. */
  PAUSED(true),
  /** Bidding is over. */
  ENDED(false),
  /** The bidder has no paddle for this lot, or has lost it. */
  NOT_QUALIFIED(false),
  /** Above 2^53 − 1 fen; first of the amounts, because scripts count exactly only up to there. */
  ABOVE_LIMIT(false),
  /** The first bid is below the start price. */
  BELOW_START(false),
  /** Below the standing price and one increment. */
  BELOW_STEP(false),
  /** Not on a whole number of increments from the start price. */
  OFF_STEP(false),
  /** The leader would outbid himself. */
  OWN_LEAD(false),
  /** The standing price may not be matched: the leader's pre-emption rank is the same or better. */
  MATCH_NOT_ALLOWED(false);

  private final boolean retry;

  BidRefusal(boolean retry) {
    this.retry = retry;
  }

  /** Whether sending the same bid again can help. */
  public boolean retry() {
    return retry;
  }
}
