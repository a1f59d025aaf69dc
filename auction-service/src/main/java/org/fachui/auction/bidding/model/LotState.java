package org.fachui.auction.bidding.model;

/** Where a lot stands in its bidding. */
public enum LotState {
  /** Published; bids are not taken yet. */
  ANNOUNCED,
  /** Bids are taken. */
  OPEN,
  /** Stopped (暂停), or announced to go on at a later instant. */
  PAUSED,
  /** Ended with a highest bid. */
  CLOSED_SOLD,
  /** Ended without a bid (流拍). */
  CLOSED_UNSOLD;

  /** Whether no further record can follow. */
  public boolean closed() {
    return this == CLOSED_SOLD || this == CLOSED_UNSOLD;
  }
}
