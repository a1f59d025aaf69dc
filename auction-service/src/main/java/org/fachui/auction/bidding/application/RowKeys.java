package org.fachui.auction.bidding.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Tombstone;

/** The keys of records that have one. */
public final class RowKeys {
  private RowKeys() {}

  /** The key of a bid or a tombstone; empty for any other record. */
  public static Optional<KeyRef> of(BidRecord record) {
    return switch (record) {
      case BidPlaced bid -> Optional.of(key(bid.lot(), bid.paddle(), bid.bidId()));
      case Tombstone dead -> Optional.of(key(dead.lot(), dead.paddle(), dead.bidId()));
      default -> Optional.empty();
    };
  }

  private static KeyRef key(String lot, String paddle, String bidId) {
    return new KeyRef(UUID.fromString(lot), paddle, UUID.fromString(bidId));
  }
}
