package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;

/** What the bidders sent, what they were told and what they saw, in the order of the instants. */
final class Book {
  private final List<Sent> sent = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Saw> saw = new ArrayList<>();

  /**
   * A bid as it left its bidder.
   *
   * @param epoch of the state that he saw
   */
  record Sent(UUID lot, String paddle, BidKey key, long amount, long epoch, long atMs) {}

  /** An answer to a bid, or to a question for its key. */
  record Told(Sent bid, BidOutcome outcome, long atMs) {
    /** Whether the engine says that this is what became of the key. */
    boolean last() {
      return switch (outcome) {
        case BidOutcome.Recorded recorded -> true;
        case BidOutcome.NotRecorded not -> true;
        case BidOutcome.Unknown unknown -> false;
        case BidOutcome.Refused refused -> decided(refused.reason(), refused.judged().seq());
      };
    }

    /** What is refused ahead of the script is not remembered: a copy may fare better. */
    private static boolean decided(BidRefusal reason, long seq) {
      return switch (reason) {
        case RATE_LIMITED, TOO_BUSY, STALE_EPOCH, RECOVERING -> false;
        case NOT_QUALIFIED -> seq > 0;
        default -> true;
      };
    }
  }

  /** A state that a bidder read. */
  record Saw(String bidder, long epoch, long seq) {}

  void sent(Sent bid) {
    sent.add(bid);
  }

  void told(Told answer) {
    told.add(answer);
  }

  void saw(Saw state) {
    saw.add(state);
  }

  List<Sent> sent() {
    return sent;
  }

  List<Told> told() {
    return told;
  }

  List<Saw> saw() {
    return saw;
  }
}
