package org.fachui.proof.bidlog;

import java.util.List;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.signing.Profile;

/**
 * What a verified log says.
 *
 * @param title as in the terms
 * @param drill whether it was a drill (演练)
 * @param state after the last record
 * @param heads how many signed heads cover the records
 * @param keyIds of the keys that signed the heads
 * @param profile with which algorithms
 */
public record LogOutcome(
    String title, boolean drill, LotState state, int heads, List<String> keyIds, Profile profile) {
  public LogOutcome {
    keyIds = List.copyOf(keyIds);
  }

  public String lot() {
    return state.last().lot();
  }

  /** {@code SOLD}, {@code UNSOLD}, or {@code OPEN} while the log is not closed. */
  public String result() {
    if (state.phase() != Phase.CLOSED) {
      return "OPEN";
    }
    return state.standing().bids() > 0 ? BidRecord.Closed.SOLD : BidRecord.Closed.UNSOLD;
  }

  /** Paddle of the winner, or of the leader while the log is not closed; empty without a bid. */
  public String winner() {
    return state.standing().leader();
  }

  /** In fen; 0 without a bid. */
  public long price() {
    return state.standing().price();
  }

  /** End of bidding, milliseconds since 1970. */
  public long endAt() {
    return state.endAt();
  }

  public long records() {
    return state.last().seq();
  }

  public long bids() {
    return state.standing().bids();
  }
}
