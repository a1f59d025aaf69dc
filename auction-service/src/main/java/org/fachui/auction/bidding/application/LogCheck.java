package org.fachui.auction.bidding.application;

import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord;

/** Judges, before a record is journaled, whether it may follow the records before it. */
public interface LogCheck {
  /** A lot without records yet. */
  Follower begin();

  /** Follows one lot. */
  interface Follower {
    /** Takes the next record; says what is wrong with it, or nothing. */
    Optional<String> follow(BidRecord next);
  }
}
