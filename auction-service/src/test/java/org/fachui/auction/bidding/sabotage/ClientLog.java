package org.fachui.auction.bidding.sabotage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;

/** What the bidders were told, in their own books. */
final class ClientLog {
  private final List<Told> acknowledged = new CopyOnWriteArrayList<>();

  /**
   * One acknowledgement.
   *
   * @param afterClose whether the bid was sent after the lot was seen closed
   */
  record Told(String bidId, String paddle, long amount, long seq, boolean afterClose) {}

  void acknowledge(Recorded recorded, boolean afterClose) {
    var bid = (BidPlaced) recorded.row().record();
    acknowledged.add(new Told(bid.bidId(), bid.paddle(), bid.amount(), bid.seq(), afterClose));
  }

  List<Told> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
