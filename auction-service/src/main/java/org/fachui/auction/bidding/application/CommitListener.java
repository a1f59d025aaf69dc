package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.UUID;

/**
 * Whoever wants to know what has been journaled. Called by one thread at a time; must not block.
 */
public interface CommitListener {
  /**
   * News of one lot.
   *
   * @param seq the newest journaled record
   * @param epoch the epoch that a bid has to name now
   * @param rows what was journaled, if the commit was this node's own; else empty
   */
  record News(UUID lotId, long seq, long epoch, List<JournalRow> rows) {
    /** Copies the rows. */
    public News {
      rows = List.copyOf(rows);
    }
  }

  /** Something of these lots is on disk, or their epoch has changed. */
  void committed(List<News> news);
}
