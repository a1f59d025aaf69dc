package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.Bucket;

/**
 * One decided record on its way to the journal.
 *
 * @param id its place in the bucket's stream, such as {@code 1700000000000-0}
 * @param text the record in RFC 8785 canonical form
 */
public record StreamEntry(Bucket bucket, String id, String text) {
  /** The place before every entry. */
  public static final String BEGINNING = "0-0";

  /** Whether an id comes after another. */
  public static boolean isAfter(String id, String other) {
    int a = id.indexOf('-');
    int b = other.indexOf('-');
    int byTime = Long.compare(Long.parseLong(id, 0, a, 10), Long.parseLong(other, 0, b, 10));
    return byTime > 0
        || (byTime == 0
            && Long.parseLong(id, a + 1, id.length(), 10)
                > Long.parseLong(other, b + 1, other.length(), 10));
  }
}
