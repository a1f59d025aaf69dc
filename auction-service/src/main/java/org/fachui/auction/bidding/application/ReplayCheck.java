package org.fachui.auction.bidding.application;

import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.LotModel;

/**
 * Replays every record with the plain sequential model: what it would not allow is not journaled.
 */
public final class ReplayCheck implements LogCheck {
  @Override
  public Follower begin() {
    return new Replay();
  }

  private static final class Replay implements Follower {
    private final LotModel model = new LotModel();

    @Override
    public Optional<String> follow(BidRecord next) {
      return model
          .apply(next)
          .map(fault -> fault.code() + " " + fault.member() + ": " + fault.sentence());
    }
  }
}
