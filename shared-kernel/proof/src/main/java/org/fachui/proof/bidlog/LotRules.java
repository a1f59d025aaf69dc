package org.fachui.proof.bidlog;

import java.util.Map;
import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.bidlog.LotState.Standing;
import org.fachui.proof.canonical.JsonValue;

/**
 * The rules of docs/bid-log.md as functions of the state, each written once: the model decides with
 * them and checks with them. The numbers in comments are the document's.
 *
 * @param ranks pre-emption rank by qualified paddle
 */
record LotRules(LotState state, Map<String, Long> ranks) {

  /** The reason why the bid is refused at this instant; empty if it stands (rules 1 to 5). */
  Optional<Refusal> refusal(String paddle, long amount, long at) {
    return refusalOfTime(at)
        .or(() -> refusalOfPaddle(paddle))
        .or(() -> refusalOfAmount(paddle, amount))
        .or(() -> refusalOfLead(paddle, amount));
  }

  /** 1: before the opening, while paused, at or after the end. */
  private Optional<Refusal> refusalOfTime(long at) {
    if (state.phase() == Phase.CLOSED) {
      return Optional.of(Refusal.ENDED);
    }
    if (at < state.opensAt()) {
      return Optional.of(Refusal.NOT_OPEN_YET);
    }
    if (state.phase() == Phase.PAUSED) {
      return Optional.of(Refusal.PAUSED);
    }
    return at >= state.endAt() ? Optional.of(Refusal.ENDED) : Optional.empty();
  }

  /** 2: qualified now. */
  private Optional<Refusal> refusalOfPaddle(String paddle) {
    return ranks.containsKey(paddle) ? Optional.empty() : Optional.of(Refusal.NOT_QUALIFIED);
  }

  /** 3: limit, start price, step, grid; a match needs none of them (4). */
  private Optional<Refusal> refusalOfAmount(String paddle, long amount) {
    if (amount > JsonValue.MAX_INTEGER) {
      return Optional.of(Refusal.ABOVE_LIMIT);
    }
    if (isMatch(paddle, amount)) {
      return Optional.empty();
    }
    if (amount < state.minimum()) {
      boolean first = state.standing().bids() == 0;
      return Optional.of(first ? Refusal.BELOW_START : Refusal.BELOW_STEP);
    }
    boolean onStep = (amount - state.terms().startPrice()) % state.terms().increment() == 0;
    return onStep ? Optional.empty() : Optional.of(Refusal.OFF_STEP);
  }

  /** 4 and 5: nobody outbids himself; a match takes the lead only from a lesser rank. */
  private Optional<Refusal> refusalOfLead(String paddle, long amount) {
    String leader = state.standing().leader();
    if (leader.equals(paddle)) {
      return Optional.of(Refusal.OWN_LEAD);
    }
    if (isMatch(paddle, amount)) {
      long leaderRank = rank(leader);
      if (leaderRank >= 1 && leaderRank <= rank(paddle)) {
        return Optional.of(Refusal.MATCH_NOT_ALLOWED);
      }
    }
    return Optional.empty();
  }

  /** 4: a pre-emption holder bids exactly the standing price (NJA-21). */
  private boolean isMatch(String paddle, long amount) {
    Standing standing = state.standing();
    return standing.bids() > 0 && amount == standing.price() && rank(paddle) >= 1;
  }

  /** 0 also for a leader who has lost the paddle. */
  private long rank(String paddle) {
    return ranks.getOrDefault(paddle, 0L);
  }

  /** The record of a bid that stands (6 and 7). */
  BidPlaced bid(Stamp stamp, String bidId, String paddle, long amount, long enteredAt) {
    return new BidPlaced(
        stamp,
        bidId,
        state.standing().bids() + 1,
        paddle,
        amount,
        isMatch(paddle, amount),
        enteredAt,
        endAfterBid(stamp.at()),
        state.standing().bidId());
  }

  /**
   * 6: in the last window, the end moves to one extension after the bid (NJA-20). Where the terms
   * say so, the first bid alone decides the end, and only the bids after it extend.
   */
  private long endAfterBid(long at) {
    if (state.terms().firstBidEndsMs() > 0 && state.standing().bids() == 0) {
      return at + state.terms().firstBidEndsMs();
    }
    boolean late = state.endAt() - at <= state.terms().windowMs();
    return late ? Math.max(state.endAt(), at + state.terms().extensionMs()) : state.endAt();
  }

  /** 8: the earliest instant from which bidding may be said not to count. */
  long earliestSince() {
    return Math.max(state.opensAt(), state.standing().at());
  }

  /** 8: a pause before the opening keeps the whole interval, a later one what is left. */
  Paused pause(Stamp stamp, String reason, long since) {
    boolean beforeOpening = stamp.at() < state.opensAt();
    long from = beforeOpening ? state.opensAt() : since;
    return new Paused(stamp, reason, beforeOpening ? stamp.at() : since, state.endAt() - from);
  }

  /** 8: the earliest opening after a pause; never before an opening that was announced. */
  long earliestReopening(long at) {
    return Math.max(state.opensAt(), at + state.terms().resumeMs());
  }

  /** 8: what was left, but at least one extension. */
  Resumed resumption(Stamp stamp, long opensAt) {
    long interval = Math.max(state.remainingMs(), state.terms().extensionMs());
    return new Resumed(stamp, opensAt, opensAt + interval);
  }

  /** 9: the outcome, from the state alone. */
  Closed closing(Stamp stamp) {
    Standing standing = state.standing();
    return new Closed(
        stamp,
        standing.bids() > 0 ? Closed.SOLD : Closed.UNSOLD,
        standing.leader(),
        standing.bidId(),
        standing.price(),
        standing.bids(),
        state.endAt());
  }

  /** 9: whether the lot may be closed at this instant. */
  boolean isDue(long at) {
    return state.phase() == Phase.RUNNING && at >= state.endAt();
  }
}
