package org.fachui.auction.opendata;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.kernel.cases.CourtCode;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameters of a feed as they came. An empty one counts as absent. */
public class FeedParameters {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int LAST_YEAR = 9999;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("since")
  @Nullable String since;

  @QueryParam("court")
  @Nullable String court;

  @QueryParam("limit")
  @Nullable String limit;

  /**
   * The query that they make.
   *
   * @param ids the form of an id in this feed's cursors
   * @throws ProblemException 400 naming the parameter and what it takes
   */
  FeedQuery query(Pattern ids) {
    return new FeedQuery(position(ids), instant(), courtCode(), number());
  }

  private Optional<FeedPosition> position(Pattern ids) {
    Optional<String> text = given(cursor);
    Optional<FeedPosition> position =
        text.flatMap(FeedPosition::of).filter(at -> ids.matcher(at.id()).matches());
    if (text.isPresent() && position.isEmpty()) {
      throw Problem.invalidField("cursor", "This is not a cursor that this feed has given.")
          .accepted("from", "the member cursor or the header Fachui-Cursor of an answer")
          .asException();
    }
    return position;
  }

  private Optional<Instant> instant() {
    Optional<String> text = given(since);
    try {
      return text.map(OffsetDateTime::parse)
          .map(
              time -> {
                if (time.getYear() > LAST_YEAR || time.getYear() < 0) {
                  throw wrongTime();
                }
                return time.toInstant();
              });
    } catch (DateTimeException malformed) {
      throw wrongTime();
    }
  }

  private static ProblemException wrongTime() {
    return Problem.invalidField("since", "An RFC 3339 time with its offset is wanted.")
        .accepted("example", "2026-11-22T10:00:00.000Z")
        .asException();
  }

  private Optional<String> courtCode() {
    Optional<String> code = given(court);
    if (code.isPresent() && CourtCode.find(code.get()).isEmpty()) {
      throw Problem.invalidField("court", "This is not a court's code.")
          .accepted("example", "浙0106")
          .asException();
    }
    return code;
  }

  private int number() {
    String text = given(limit).orElse(Integer.toString(FeedQuery.USUAL));
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (number < 1 || number > FeedQuery.LARGEST) {
      throw Problem.invalidField("limit", "A whole number in range is wanted here.")
          .accepted("min", 1)
          .accepted("max", FeedQuery.LARGEST)
          .asException();
    }
    return number;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }
}
