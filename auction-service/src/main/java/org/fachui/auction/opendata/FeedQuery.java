package org.fachui.auction.opendata;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reader of a feed asks for.
 *
 * @param after only rows behind this position
 * @param since only rows told at this instant or later
 * @param court code of the only court
 */
record FeedQuery(
    Optional<FeedPosition> after, Optional<Instant> since, Optional<String> court, int limit) {
  static final int LARGEST = 1_000;
  static final int USUAL = 200;

  FeedQuery {
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /** Everything from the beginning, in pages of this size. */
  static FeedQuery pagesOf(int limit) {
    return new FeedQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }

  FeedQuery behind(FeedPosition position) {
    return new FeedQuery(Optional.of(position), since, court, limit);
  }

  /** No row before this instant can be asked for. */
  Instant earliest() {
    Instant from = since.orElse(Instant.EPOCH);
    return after
        .map(FeedPosition::changedAt)
        .filter(position -> position.isAfter(from))
        .orElse(from);
  }
}
