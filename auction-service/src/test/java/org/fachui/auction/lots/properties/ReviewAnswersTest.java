package org.fachui.auction.lots.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewAnswersTest {
  private static final String LAND =
      """
      {"bureau":"land","question":"TITLE","state":"%s","answeredAt":"2026-11-22T10:00:00.000Z","note":"ours",
       "answer":{"found":true,"owner":"钟","since":"2019-01-01","remark":"见11010519491231002X号","burdens":[{"holder":"某","fen":5}]}}
      """;

  @ParameterizedTest(name = "land {0}: {1}")
  @CsvSource({"ANSWERED, true", "AWAITED, false", "UNKNOWN, false"})
  void theLandRegistryMustHaveAnswered(String state, boolean answered) {
    assertThat(ReviewAnswers.landAnswered(review(LAND.formatted(state)))).isEqualTo(answered);
  }

  @Test
  void askingOthersOnlyIsNotEnough() {
    assertThat(ReviewAnswers.landAnswered(review("{\"bureau\":\"tax\",\"state\":\"ANSWERED\"}")))
        .isFalse();
    assertThat(ReviewAnswers.landAnswered(review(""))).isFalse();
  }

  @Test
  void everybodySeesTheAnswersWithoutPersons() {
    String shown =
        ReviewAnswers.forEverybody(review(LAND.formatted("ANSWERED"))).getFirst().toString();
    assertThat(shown)
        .isEqualTo(
            "{\"answer\":{\"burdens\":[{\"fen\":5}],\"found\":true,\"remark\":\"见***号\",\"since\":\"2019-01-01\"},"
                + "\"answeredAt\":\"2026-11-22T10:00:00.000Z\",\"bureau\":\"land\",\"question\":\"TITLE\",\"state\":\"ANSWERED\"}");
  }

  private static BoundReview review(String asked) {
    return new BoundReview(UUID.randomUUID(), Instant.EPOCH, "{\"asked\":[" + asked + "]}");
  }
}
