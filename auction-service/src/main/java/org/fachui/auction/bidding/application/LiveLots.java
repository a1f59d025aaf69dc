package org.fachui.auction.bidding.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.jspecify.annotations.Nullable;

/** The lots that are not closed, as the journal has them. A port; PostgreSQL stands behind it. */
public interface LiveLots {
  /**
   * A lot that is not closed.
   *
   * @param opensAtMs when bids are taken, milliseconds since 1970
   * @param endAtMs when bidding ends as things stand
   * @param windowMs length of the final window
   * @param pauseReason null unless paused and not announced to go on
   */
  record Live(
      LotRef lot, long opensAtMs, long endAtMs, long windowMs, @Nullable String pauseReason) {
    /** Whether bids are taken at an instant. */
    boolean open(long nowMs) {
      return pauseReason == null && opensAtMs <= nowMs;
    }

    /** How much of a stretch without ticks lies inside the final window. */
    long missingMs(long fromMs, long toMs) {
      long windowFrom = Math.max(opensAtMs, endAtMs - windowMs);
      return Math.min(toMs, endAtMs) - Math.max(fromMs, windowFrom);
    }
  }

  /**
   * The unclosed lots of these buckets.
   *
   * @throws StoreAway if they cannot be read
   */
  List<Live> in(Collection<Bucket> buckets);

  /**
   * Marks those as open whose opening has come.
   *
   * @return what changed
   * @throws StoreAway if the store failed
   */
  List<CommitListener.News> begin(Collection<Bucket> buckets);

  /**
   * Whether a paper of the court (postponement, stay, withdrawal) or an outsider's claim that is
   * not ruled on holds a lot still.
   *
   * @throws StoreAway if it cannot be read
   */
  boolean held(UUID lotId);

  /**
   * Closed lots of these buckets whose closing record is older than so many milliseconds.
   *
   * @throws StoreAway if they cannot be read
   */
  List<LotRef> closedFor(Collection<Bucket> buckets, long longerThanMs, int atMost);
}
