package org.fachui.proof.bidlog;

import java.util.Optional;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.OpenLot;
import org.fachui.proof.bidlog.LotCommand.PauseBidding;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotCommand.ResumeBidding;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.merkle.Hash;

/**
 * A lot driven by hand: start 1,000.00 yuan, step 100.00 yuan, bidding from {@link #OPENS} for an
 * hour, window and extension five minutes, resumption ten minutes ahead. P0001 and P0002 are
 * ordinary bidders, P0011 holds the first and P0012, P0022 the second pre-emption rank.
 */
final class AuctionOnPaper {
  static final String LOT = "0198c0de-0000-7000-8000-000000000001";
  static final long OPENS = 1_790_000_000_000L;
  static final long ENDS = OPENS + 3_600_000;
  static final long START = 100_000;
  static final long STEP = 10_000;
  static final long DAY = 86_400_000;
  static final long SALE_ENDS = OPENS + 60 * DAY;
  static final long FIVE_MINUTES = 300_000;
  static final long TEN_MINUTES = 600_000;

  final LotModel model = new LotModel();
  private int keys;

  static AuctionOnPaper announced() {
    return announced(ENDS, 0);
  }

  /** Sixty days, of which the first bid leaves one. */
  static AuctionOnPaper announcedSale() {
    return announced(SALE_ENDS, DAY);
  }

  private static AuctionOnPaper announced(long ends, long firstBidEndsMs) {
    AuctionOnPaper auction = new AuctionOnPaper();
    auction.recorded(
        new OpenLot(
            LOT,
            OPENS,
            ends,
            START,
            STEP,
            FIVE_MINUTES,
            FIVE_MINUTES,
            firstBidEndsMs,
            TEN_MINUTES,
            "DRILL-2026",
            Hash.of(new byte[0])),
        OPENS - 10_000);
    auction.add("P0001", 0);
    auction.add("P0002", 0);
    auction.add("P0011", 1);
    auction.add("P0012", 2);
    auction.add("P0022", 2);
    return auction;
  }

  void add(String paddle, long rank) {
    recorded(new AddPaddle(paddle, rank, Hash.of(new byte[] {1})), OPENS - 9_000);
  }

  /** A key made at that time; every call makes another one. */
  String key(long at) {
    keys++;
    String time = "%012x".formatted(at);
    return time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-%012x".formatted(keys);
  }

  LotOutcome bid(String paddle, long amount, long at) {
    return bid(paddle, key(at), amount, at);
  }

  LotOutcome bid(String paddle, String key, long amount, long at) {
    return model.perform(new PlaceBid(paddle, key, amount, model.epoch(), at), at);
  }

  /** A bid that must stand. */
  AuctionOnPaper withBid(String paddle, long amount, long at) {
    return recorded(new PlaceBid(paddle, key(at), amount, model.epoch(), at), at);
  }

  AuctionOnPaper paused(long at) {
    return recorded(new PauseBidding("power failure", at), at);
  }

  AuctionOnPaper resumed(long at) {
    return recorded(new ResumeBidding(), at);
  }

  AuctionOnPaper closed(long at) {
    return recorded(new CloseLot(), at);
  }

  AuctionOnPaper recorded(LotCommand command, long at) {
    LotOutcome outcome = model.perform(command, at);
    if (!(outcome instanceof Recorded)) {
      throw new AssertionError(command + " was not recorded but " + outcome);
    }
    return this;
  }

  LotState state() {
    return model.state().orElseThrow();
  }

  static Optional<Refusal> reason(LotOutcome outcome) {
    return outcome instanceof LotOutcome.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }
}
