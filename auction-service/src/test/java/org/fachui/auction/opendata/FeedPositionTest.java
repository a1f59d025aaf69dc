package org.fachui.auction.opendata;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {
  private static final FeedPosition PLACE =
      new FeedPosition(Instant.parse("2026-11-22T10:00:00.123Z"), "07:42");
  private static final Pattern BIDS = OpenBids.IDS;

  @Test
  void aCursorLeadsBackToWhereItWasTaken() {
    assertThat(FeedPosition.of(PLACE.cursor())).contains(PLACE);
    assertThat(PLACE.cursor()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "====", "1 5 07:1", "2 5 07:1", "1 -5 07:1", "1 5 ", "1 5 a;b"})
  void whatIsNoCursorIsNotRead(String text) {
    String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(US_ASCII));
    assertThat(FeedPosition.of(text)).isEmpty();
    assertThat(FeedPosition.of(encoded).isPresent()).isEqualTo(text.equals("1 5 07:1"));
  }

  @Test
  void aCursorOfTheOtherFeedIsRefused() {
    FeedParameters asked = new FeedParameters();
    asked.cursor = new FeedPosition(Instant.EPOCH, "00000000-0000-0000-0000-000000000001").cursor();

    assertThatThrownBy(() -> asked.query(BIDS)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 1001",
    "limit, ten",
    "since, 2026-11-22",
    "since, 2026-11-22T10:00:00",
    "since, +12026-11-22T10:00:00Z",
    "court, nowhere",
    "cursor, nonsense"
  })
  void aParameterThatIsWrongIsNamed(String name, String value) {
    FeedParameters asked = new FeedParameters();
    switch (name) {
      case "limit" -> asked.limit = value;
      case "since" -> asked.since = value;
      case "court" -> asked.court = value;
      default -> asked.cursor = value;
    }
    assertThatThrownBy(() -> asked.query(BIDS))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().field()).isEqualTo(name);
              assertThat(refused.problem().accepted()).isNotEmpty();
            });
  }

  @Test
  void sinceTakesAnyOffsetAndAnEmptyParameterIsNone() {
    FeedParameters asked = new FeedParameters();
    asked.since = "2026-11-22T18:00:00+08:00";
    asked.cursor = "";
    FeedQuery query = asked.query(BIDS);

    assertThat(query.since()).contains(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(query.after()).isEqualTo(Optional.empty());
    assertThat(query.limit()).isEqualTo(200);
    assertThat(query.earliest()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(query.behind(PLACE).earliest()).isEqualTo(PLACE.changedAt());
  }
}
