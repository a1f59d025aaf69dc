package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/** Everything else that appends to a lot's records. A port; Redis stands behind it. */
public interface LotArbiter {

  /** What became of a call. */
  enum Result {
    /** Done, now or before. */
    DONE,
    /** It was paused already. */
    ALREADY,
    /** It is not paused. */
    NOT_PAUSED,
    /** Its end has not come. */
    NOT_DUE,
    /** Bidding is over. */
    ENDED,
    /** A paper of the court holds it: only the end of that lets it go on. Nothing was done. */
    HELD,
    /** The arbiter's data are not ready: nothing was done. */
    RECOVERING,
    /** The arbiter is away; perhaps it was done. */
    AWAY
  }

  /**
   * A result with the lot's newest record; {@link Footing#NONE} if it is not known. Its digest is
   * known where somebody may wait for the record.
   */
  record Written(Result result, Footing footing) {
    /** Nothing is known of the lot. */
    public Written(Result result) {
      this(result, Footing.NONE);
    }
  }

  /**
   * What LOT_OPENED says; see docs/bid-log.md.
   *
   * @param firstBidEndsMs 0 where the first bid ends nothing
   */
  record Opening(
      LotRef lot,
      long opensAtMs,
      long endAtMs,
      long startPriceFen,
      long incrementFen,
      long windowMs,
      long extensionMs,
      long firstBidEndsMs,
      long resumeMs,
      String ruleSet,
      String termsSha256,
      Profile profile) {}

  /**
   * One qualified paddle.
   *
   * @param commitment 64 hexadecimal digits
   */
  record PaddleGrant(String paddle, int rank, String commitment) {}

  /**
   * A sign of life.
   *
   * @param nowMs the bucket's clock
   * @param beforeMs the tick before
   * @param gap whether that was too long ago
   * @param storeClockMs the store's own clock
   */
  record Tick(long nowMs, long beforeMs, boolean gap, long storeClockMs) {}

  /** Puts a lot into its bucket; one that is there stays as it is. */
  Written open(Opening opening);

  /** Adds those paddles that the lot does not have. */
  Written addPaddles(LotRef lot, List<PaddleGrant> paddles);

  /** Takes a paddle's qualification away. */
  Written removePaddle(LotRef lot, String paddle, String reason);

  /** Pauses by decision of the court: bidding stops now. */
  Written pause(LotRef lot, String reason);

  /**
   * Pauses because of a fault: bidding stopped counting with the last sign of life.
   *
   * @param aliveMs that instant as far as known, or 0 for the bucket's last tick
   */
  Written pauseForFault(LotRef lot, String reason, long aliveMs);

  /** Announces that bidding goes on. */
  Written resume(LotRef lot);

  /** Closes a lot whose end has come, or pauses it if ticks were missing in its final window. */
  Written close(LotRef lot, Duration longestWithoutTick, String reasonOfPause);

  /** Ticks in several buckets; null where the bucket is not ready or Redis is away. */
  List<@Nullable Tick> tick(List<Bucket> buckets, Duration longestWithoutTick);

  /** The lots of these buckets whose end has come by the arbiter's clock. */
  List<LotRef> due(Collection<Bucket> buckets);

  /** Removes a closed lot whose journal is complete. */
  Written retire(Bucket bucket, UUID lotId);
}
