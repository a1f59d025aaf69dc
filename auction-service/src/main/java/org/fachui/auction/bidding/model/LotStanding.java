package org.fachui.auction.bidding.model;

import java.util.UUID;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.jspecify.annotations.Nullable;

/**
 * How a lot stands after a record: what the records say, read off without judging them. Money in
 * fen, instants in milliseconds since 1970.
 *
 * @param opening the first record: start price, increment and times as published
 * @param price 0 while there is no bid
 * @param leader empty while there is no bid
 * @param lastBid the last accepted bid's id, empty while there is none
 * @param pauseReason null unless paused
 * @param resumed whether {@code opensAt} was announced by a resumption
 * @param closedSold null while the lot is not closed
 */
public record LotStanding(
    LotOpened opening,
    long seq,
    long epoch,
    long at,
    long opensAt,
    long endAt,
    long price,
    String leader,
    long bids,
    String lastBid,
    @Nullable String pauseReason,
    long remainingMs,
    boolean resumed,
    @Nullable Boolean closedSold) {

  /** After LOT_OPENED. */
  public static LotStanding opened(LotOpened record) {
    return new LotStanding(
        record,
        record.seq(),
        record.epoch(),
        record.at(),
        record.opensAt(),
        record.endAt(),
        0,
        "",
        0,
        "",
        null,
        0,
        false,
        null);
  }

  /** After one more record. */
  public LotStanding after(BidRecord record) {
    return switch (record) {
      case LotOpened again -> opened(again);
      case BidPlaced bid -> afterBid(bid);
      case PaddleAdded added -> stamped(added);
      case PaddleRemoved removed -> stamped(removed);
      case Tombstone tombstone -> stamped(tombstone);
      case Paused pause ->
          with(pause, opensAt, endAt, pause.reason(), pause.remainingMs(), false, closedSold);
      case Resumed going -> with(going, going.opensAt(), going.endAt(), null, 0, true, closedSold);
      case Closed closed ->
          with(
              closed,
              opensAt,
              closed.endAt(),
              pauseReason,
              remainingMs,
              resumed,
              closed.result().equals(Closed.SOLD));
    };
  }

  /** The lot's id. */
  public UUID lotId() {
    return UUID.fromString(opening.lot());
  }

  /** The lowest next bid of a bidder without pre-emption. */
  public long minimum() {
    return bids == 0 ? opening.startPrice() : price + opening.increment();
  }

  /** Whether no further record can follow. */
  public boolean closed() {
    return closedSold != null;
  }

  /** The state at an instant, by what is recorded. */
  public LotState stateAt(long nowMs) {
    if (closedSold != null) {
      return closedSold ? LotState.CLOSED_SOLD : LotState.CLOSED_UNSOLD;
    } else if (pauseReason != null) {
      return LotState.PAUSED;
    } else if (nowMs < opensAt) {
      return resumed ? LotState.PAUSED : LotState.ANNOUNCED;
    }
    return LotState.OPEN;
  }

  private LotStanding stamped(BidRecord record) {
    return with(record, opensAt, endAt, pauseReason, remainingMs, resumed, closedSold);
  }

  private LotStanding afterBid(BidPlaced bid) {
    return new LotStanding(
        opening,
        bid.seq(),
        bid.epoch(),
        bid.at(),
        opensAt,
        bid.endAt(),
        bid.amount(),
        bid.paddle(),
        bid.bidNo(),
        bid.bidId(),
        pauseReason,
        remainingMs,
        resumed,
        closedSold);
  }

  private LotStanding with(
      BidRecord record,
      long newOpensAt,
      long newEndAt,
      @Nullable String newPauseReason,
      long newRemainingMs,
      boolean newResumed,
      @Nullable Boolean newClosedSold) {
    return new LotStanding(
        opening,
        record.seq(),
        record.epoch(),
        record.at(),
        newOpensAt,
        newEndAt,
        price,
        leader,
        bids,
        lastBid,
        newPauseReason,
        newRemainingMs,
        newResumed,
        newClosedSold);
  }
}
