package org.fachui.proof.bidlog;

import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;

/**
 * Where one lot stands after a record. Money in fen, times in milliseconds since 1970.
 *
 * @param terms the first record
 * @param last lot, number, time and epoch of the newest record
 * @param phase whether bidding is stopped or over for good
 * @param opensAt bids count from here; moved by a resumption
 * @param endAt bids count up to but not at this instant; moved by bids and a resumption
 * @param remainingMs what a pause left; 0 when not paused
 * @param standing the leading bid
 */
public record LotState(
    LotOpened terms,
    Stamp last,
    Phase phase,
    long opensAt,
    long endAt,
    long remainingMs,
    Standing standing) {

  /** Whether bidding can go on by itself, waits for a resumption, or never goes on. */
  public enum Phase {
    RUNNING,
    PAUSED,
    CLOSED
  }

  /**
   * The leading bid; all zero and empty while there is none.
   *
   * @param bids how many were accepted
   * @param at when it was accepted
   */
  public record Standing(long price, String leader, long bids, String bidId, long at) {
    static final Standing NONE = new Standing(0, "", 0, "", 0);
  }

  static LotState opened(LotOpened record) {
    return new LotState(
        record, record.stamp(), Phase.RUNNING, record.opensAt(), record.endAt(), 0, Standing.NONE);
  }

  /** The lowest next bid of a bidder without pre-emption; may exceed what a bid can be. */
  public long minimum() {
    return standing.bids() == 0 ? terms.startPrice() : standing.price() + terms.increment();
  }

  LotState after(Stamp stamp) {
    return new LotState(terms, stamp, phase, opensAt, endAt, remainingMs, standing);
  }

  LotState after(BidPlaced bid) {
    Standing leading = new Standing(bid.amount(), bid.paddle(), bid.bidNo(), bid.bidId(), bid.at());
    return new LotState(terms, bid.stamp(), phase, opensAt, bid.endAt(), 0, leading);
  }

  LotState after(Paused pause) {
    return new LotState(
        terms, pause.stamp(), Phase.PAUSED, opensAt, endAt, pause.remainingMs(), standing);
  }

  LotState after(Resumed resumed) {
    return new LotState(
        terms, resumed.stamp(), Phase.RUNNING, resumed.opensAt(), resumed.endAt(), 0, standing);
  }

  LotState afterClosing(Stamp stamp) {
    return new LotState(terms, stamp, Phase.CLOSED, opensAt, endAt, 0, standing);
  }
}
