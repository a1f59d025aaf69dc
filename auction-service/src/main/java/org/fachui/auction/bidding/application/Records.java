package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journaled records of lots, page by page. A port; PostgreSQL stands behind it. */
public interface Records {
  /**
   * Some records of a lot.
   *
   * @param texts canonical forms in order, the first with seq = after + 1
   * @param lastSeq the newest journaled seq of the lot
   */
  record Page(List<String> texts, long lastSeq) {
    /** Copies the texts. */
    public Page {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A page.
   *
   * @return empty if there is no such lot
   * @throws StoreAway if it cannot be read
   */
  Optional<Page> after(UUID lotId, long seq, int limit);
}
