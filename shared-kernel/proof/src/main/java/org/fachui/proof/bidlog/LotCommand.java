package org.fachui.proof.bidlog;

import org.fachui.proof.merkle.Hash;

/** What may be asked of the arbiter of one lot. Money in fen, times in milliseconds since 1970. */
public sealed interface LotCommand {

  /** Puts the lot up; the members are those of {@link BidRecord.LotOpened}. */
  record OpenLot(
      String lot,
      long opensAt,
      long endAt,
      long startPrice,
      long increment,
      long windowMs,
      long extensionMs,
      long firstBidEndsMs,
      long resumeMs,
      String ruleSet,
      Hash termsSha256)
      implements LotCommand {

    /** A lot whose first bid ends nothing. */
    public OpenLot(
        String lot,
        long opensAt,
        long endAt,
        long startPrice,
        long increment,
        long windowMs,
        long extensionMs,
        long resumeMs,
        String ruleSet,
        Hash termsSha256) {
      this(
          lot,
          opensAt,
          endAt,
          startPrice,
          increment,
          windowMs,
          extensionMs,
          0,
          resumeMs,
          ruleSet,
          termsSha256);
    }
  }

  /** Qualifies a paddle. */
  record AddPaddle(String paddle, long rank, Hash commitment) implements LotCommand {}

  /** Takes the qualification away; bids that stand, stand. */
  record RemovePaddle(String paddle, String reason) implements LotCommand {}

  /**
   * A bid.
   *
   * @param bidId the client's key, a UUIDv7
   * @param epoch the epoch that the bidder saw
   * @param enteredAt when it arrived at our door
   */
  record PlaceBid(String paddle, String bidId, long amount, long epoch, long enteredAt)
      implements LotCommand {}

  /** Forces an answer for a key: the bid, the refusal, or a tombstone. */
  record ResolveKey(String paddle, String bidId) implements LotCommand {}

  /**
   * Stops the bidding.
   *
   * @param since the last sign of life; moved forward to the last record and the opening, and never
   *     after the decision. Before the opening it is the decision's own time.
   */
  record PauseBidding(String reason, long since) implements LotCommand {}

  /** Announces that bidding goes on, as early as the terms allow. */
  record ResumeBidding() implements LotCommand {}

  /** Closes the lot when its end has come. */
  record CloseLot() implements LotCommand {}
}
