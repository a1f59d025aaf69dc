package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;

/** What the journaled row of a key means for whoever holds the key. */
final class RowOutcome {
  private RowOutcome() {}

  /** For a bid of that amount. */
  static BidOutcome ofBid(JournalRow row, long amountFen) {
    if (!(row.record() instanceof BidPlaced bid)) {
      return new BidOutcome.Refused(BidRefusal.NOT_RECORDED, Judged.nothing(amountFen));
    }
    return bid.amount() == amountFen
        ? new BidOutcome.Recorded(row)
        : new BidOutcome.Refused(BidRefusal.KEY_REUSED, Judged.nothing(amountFen));
  }

  /** For whoever asks for the key. */
  static BidOutcome ofKey(JournalRow row) {
    return row.record() instanceof BidPlaced
        ? new BidOutcome.Recorded(row)
        : new BidOutcome.NotRecorded();
  }
}
