package org.fachui.auction.bidding.oracle;

import java.util.List;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.model.BidKey;

/** One command to a lot. Money in fen, instants in milliseconds since 1970. */
sealed interface Step {

  /** Places a bid. */
  record Bid(String paddle, BidKey key, long amount, long epoch, long enteredAt) implements Step {}

  /** Asks for a key without forcing an answer. */
  record Ask(String paddle, BidKey key) implements Step {}

  /** Forces an answer for a key. */
  record Resolve(String paddle, BidKey key) implements Step {}

  /** Qualifies those paddles that are not. */
  record AddPaddles(List<PaddleGrant> grants) implements Step {}

  /** Takes a qualification away. */
  record RemovePaddle(String paddle, String reason) implements Step {}

  /** Stops the bidding now. */
  record CourtPause(String reason) implements Step {}

  /**
   * Bidding stopped with the last sign of life.
   *
   * @param aliveMs 0 for the bucket's last tick
   */
  record FaultPause(String reason, long aliveMs) implements Step {}

  /** Announces that bidding goes on. */
  record Resume() implements Step {}

  /** Closes the lot if it is due. */
  record Close() implements Step {}

  /** The journaler's sign of life. */
  record Tick() implements Step {}

  /** The bucket is rebuilt with the same data under the next epoch. */
  record NextEpoch() implements Step {}
}
