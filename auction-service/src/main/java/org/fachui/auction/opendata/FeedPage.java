package org.fachui.auction.opendata;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a feed in its order.
 *
 * @param end behind the last row; where the reader stood if there is none
 * @param more whether more stands behind it already
 */
record FeedPage<T>(List<T> rows, Optional<FeedPosition> end, boolean more) {
  FeedPage {
    rows = List.copyOf(rows);
  }

  /** Of what was read with a limit greater by one. */
  static <T> FeedPage<T> of(List<T> read, Places<T> places, FeedQuery query) {
    boolean more = read.size() > query.limit();
    List<T> rows = more ? read.subList(0, query.limit()) : read;
    Optional<FeedPosition> end =
        rows.isEmpty() ? query.after() : Optional.of(places.of(rows.getLast()));
    return new FeedPage<>(rows, end, more);
  }

  /** Says where a row stands. */
  @FunctionalInterface
  interface Places<T> {
    /** Its position. */
    FeedPosition of(T row);
  }
}
