package org.fachui.auction.bidding.web;

import org.fachui.platform.problems.Problem;

/**
 * The contract's {@code BidRequest}.
 *
 * @param amountFen at least 1
 * @param epoch of the state that the bidder saw
 */
public record BidRequest(long amountFen, long epoch) {
  /** Checks what needs no state. */
  public BidRequest {
    if (amountFen < 1) {
      throw Problem.invalidField("/amountFen", "A bid is at least one fen.")
          .accepted("min", 1)
          .asException();
    }
    if (epoch < 0) {
      throw Problem.invalidField("/epoch", "An epoch is not negative.")
          .accepted("min", 0)
          .asException();
    }
  }
}
