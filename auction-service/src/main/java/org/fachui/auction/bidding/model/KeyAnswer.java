package org.fachui.auction.bidding.model;

/** What the arbiter says of a key. */
public sealed interface KeyAnswer {
  /** A bid was accepted under it: record {@code seq}. */
  record Accepted(long seq, long epoch) implements KeyAnswer {}

  /** It is dead by record {@code seq}. */
  record Tombstoned(long seq, long epoch) implements KeyAnswer {}

  /** It can never win, without a record of its own. */
  record Dead(Footing footing) implements KeyAnswer {}

  /** A bid was refused under it. */
  record Refused(BidRefusal reason, Judged judged) implements KeyAnswer {}

  /** The arbiter has not seen it (yet). */
  record Unseen() implements KeyAnswer {}

  /** The arbiter is away or recovers. */
  record Unknown() implements KeyAnswer {}
}
