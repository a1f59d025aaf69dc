package org.fachui.auction.lots;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.auction.bidding.model.LotState;

/**
 * What a search asks for.
 *
 * @param patterns LIKE patterns that all must match, see {@link SearchWords}
 * @param court code of the only court
 * @param minFen lowest standing or start price
 * @param page from 1
 */
public record LotQuery(
    List<String> patterns,
    Optional<LotKind> kind,
    Optional<LotState> state,
    Optional<String> court,
    OptionalLong minFen,
    OptionalLong maxFen,
    Sort sort,
    int page,
    int size) {
  /** Pages beyond this are refused: nobody reads them, and each costs all before it. */
  public static final int LAST_PAGE = 1_000;

  /** Most lots in a page. */
  public static final int LARGEST_PAGE = 100;

  /** The order of the results; ties by id, so that pages do not overlap. */
  public enum Sort {
    /** Those that are still bid for first, by their end; then the closed ones, latest first. */
    ENDING_SOON(
        "(v.state LIKE 'CLOSED%') IS TRUE, CASE WHEN v.state LIKE 'CLOSED%' THEN -1 ELSE 1 END * extract(epoch FROM coalesce(v.end_at, l.end_at))"),
    NEWEST("l.published_at DESC"),
    PRICE_ASC("coalesce(v.price, l.start_price)"),
    PRICE_DESC("coalesce(v.price, l.start_price) DESC");

    private final String order;

    Sort(String order) {
      this.order = order;
    }

    String order() {
      return order + ", l.id";
    }
  }

  public LotQuery {
    patterns = List.copyOf(patterns);
    if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("page " + page + " of " + size);
    }
  }

  int offset() {
    return (page - 1) * size;
  }
}
