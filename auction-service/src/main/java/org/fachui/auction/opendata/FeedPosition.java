package org.fachui.auction.opendata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stands: behind the row of this instant and id.
 *
 * @param changedAt when the row was told, whole milliseconds
 * @param id orders the rows of one instant
 */
record FeedPosition(Instant changedAt, String id) {
  private static final Pattern FORM = Pattern.compile("1 ([0-9]{1,15}) ([0-9a-f:-]{1,40})");

  FeedPosition {
    if (!changedAt.equals(changedAt.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("a position has whole milliseconds");
    }
  }

  /** As a reader gets it and sends it back; what stands in it is no promise. */
  String cursor() {
    String text = "1 " + changedAt.toEpochMilli() + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
  }

  /** The position of a cursor; empty if it is none. */
  static Optional<FeedPosition> of(String cursor) {
    try {
      Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
      return parts.matches()
          ? Optional.of(
              new FeedPosition(
                  Instant.ofEpochMilli(Long.parseLong(parts.group(1)))
                      .truncatedTo(ChronoUnit.MILLIS),
                  parts.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notACursor) {
      return Optional.empty();
    }
  }
}
