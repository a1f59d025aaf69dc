package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.LotRef;

/** Decides bids, each in one indivisible step. A port; Redis stands behind it. */
public interface BidArbiter {
  /** Decides several bids, in their order; the decisions are in the same order. Never throws. */
  List<Decision> decide(List<BidCommand> bids);

  /** What is known of a key. Changes nothing. */
  KeyAnswer ask(LotRef lot, String paddle, BidKey key);

  /** What is known of a key; if nothing is, it dies now. */
  KeyAnswer resolve(LotRef lot, String paddle, BidKey key);
}
