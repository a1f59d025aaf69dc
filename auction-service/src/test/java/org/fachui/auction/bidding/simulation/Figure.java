package org.fachui.auction.bidding.simulation;

/** What a history is counted by; each is zero as shipped. */
enum Figure {
  /** A bid that was acknowledged does not stand in the journal as it was told. */
  LOST,
  /** Two answers for one key, a refusal that was not true, a dead key that won. */
  CONTRADICTED,
  /** A number is missing or stands twice. */
  GAP,
  /** A record may not follow those before it. */
  RULE,
  /** A bid at or after the end, or anything after the closing. */
  LATE,
  /** Not exactly one closing, or not the winner and price that the records give. */
  WINNER,
  /** The end does not follow from the records, or a pause not from the signs of life. */
  END,
  /** What came first in time stands later, or a clock, a head or a state went back. */
  ORDER,
  /** What survived on a disk is not in the journal. */
  FORKED,
  /** Two processes committed under one lease. */
  SPLIT,
  /** A receipt does not prove its record. */
  RECEIPT,
  /** A bucket stopped although nothing was damaged. */
  STOPPED,
  /** A bidder never learned what became of his bid, or a lot never closed. */
  UNRESOLVED,
  /** An engine thread failed. */
  FAULT
}
