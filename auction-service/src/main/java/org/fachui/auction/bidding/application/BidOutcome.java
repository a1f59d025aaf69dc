package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;

/** What a bidder may be told. */
public sealed interface BidOutcome {
  /** On disk in both stores; the row of a bid. */
  record Recorded(JournalRow row) implements BidOutcome {}

  /** Refused, and what it was judged by is on disk. */
  record Refused(BidRefusal reason, Judged judged) implements BidOutcome {}

  /** It was not recorded and never will be. */
  record NotRecorded() implements BidOutcome {}

  /** Not known yet; ask again with the same key. */
  record Unknown() implements BidOutcome {}
}
