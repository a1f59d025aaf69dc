package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyRef;

/** Answers for lots whose closing record is journaled: the journal alone says everything. */
public final class ClosedLots {
  private final JournalReading reading;

  /** From this journal. */
  public ClosedLots(JournalReading reading) {
    this.reading = reading;
  }

  /** A bid: the first answer if the key has one, else bidding is over. */
  BidOutcome bid(KeyRef key, long amountFen) {
    JournalRow row = reading.rows(List.of(key)).get(key);
    return row == null
        ? new BidOutcome.Refused(BidRefusal.ENDED, Judged.nothing(amountFen))
        : RowOutcome.ofBid(row, amountFen);
  }

  /** A key: what it became; without a record it can never win any more. */
  BidOutcome key(KeyRef key) {
    JournalRow row = reading.rows(List.of(key)).get(key);
    return row == null ? new BidOutcome.NotRecorded() : RowOutcome.ofKey(row);
  }
}
