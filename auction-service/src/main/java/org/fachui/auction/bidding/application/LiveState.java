package org.fachui.auction.bidding.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.model.LotState;
import org.jspecify.annotations.Nullable;

/**
 * What is journaled of a lot now; the contract's {@code LiveState}.
 *
 * @param seq the last journaled record, 0 while the lot is not opened in the journal
 * @param epoch to be sent with a bid
 * @param bids how many bids stand
 * @param priceFen the standing price in fen; null while there is no bid
 * @param leader the leading paddle; null while there is no bid
 * @param minimumFen the lowest next bid in fen for a bidder without pre-emption
 * @param opensAt when bids are (or were first) taken, or taken again after a pause
 * @param endAt when bidding ends as things stand
 * @param pauseReason why the lot is paused; null when it is not
 * @param resumesAt when bids are taken again; null unless that is announced
 * @param serverTime the platform's clock at the answer
 */
public record LiveState(
    UUID lotId,
    LotState state,
    long seq,
    long epoch,
    long bids,
    @Nullable Long priceFen,
    @Nullable String leader,
    long minimumFen,
    Instant opensAt,
    Instant endAt,
    @Nullable String pauseReason,
    @Nullable Instant resumesAt,
    Instant serverTime) {

  /** The same, read at another time. */
  public LiveState at(Instant time) {
    return new LiveState(
        lotId,
        state,
        seq,
        epoch,
        bids,
        priceFen,
        leader,
        minimumFen,
        opensAt,
        endAt,
        pauseReason,
        resumesAt,
        time);
  }
}
