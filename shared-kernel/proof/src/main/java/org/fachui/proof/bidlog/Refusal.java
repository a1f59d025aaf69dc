package org.fachui.proof.bidlog;

/**
 * Why the arbiter refuses a bid, in order of precedence: the first that applies is the answer. The
 * names are those of the contract ({@code BidRefusal} in auction-service/api/openapi.yaml).
 */
public enum Refusal {
  /** The bidder saw another epoch. Not remembered. */
  STALE_EPOCH,
  /** The key was resolved as not recorded; it never will be. */
  NOT_RECORDED,
  /** The key was used with another amount. */
  KEY_REUSED,
  /** The key is unknown and older than ten minutes, or more than a minute ahead. Not remembered. */
  KEY_EXPIRED,
  /** Bidding has not begun, or not begun again. */
  NOT_OPEN_YET,
  /** Bidding is paused (NJA-28). */
  PAUSED,
  /** Bidding is over (NJA-20). */
  ENDED,
  /** The paddle is not qualified at this instant (NJA-18). */
  NOT_QUALIFIED,
  /** Above 2^53 − 1 fen. */
  ABOVE_LIMIT,
  /** The first bid is below the start price (NJA-20). */
  BELOW_START,
  /** Below the standing price and one increment. */
  BELOW_STEP,
  /** Not a whole number of increments above the start price. */
  OFF_STEP,
  /** The leader would outbid himself. */
  OWN_LEAD,
  /** The leader holds the same or a better pre-emption rank (NJA-21). */
  MATCH_NOT_ALLOWED
}
