package org.fachui.platform.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {
  enum Kind {
    HOME,
    LAND
  }

  record Person(String bidder, @Nullable Integer rank) {}

  record Order(
      long amountFen,
      @Nullable Kind kind,
      @Nullable UUID id,
      @Nullable Instant at,
      @Nullable Boolean match,
      @Nullable List<Person> people) {}

  @Test
  void bindsEveryKindOfMember() {
    Order order =
        (Order)
            read(
                """
                {"amountFen": 9007199254740993, "kind": "LAND", "match": true,
                 "id": "0193f2a4-0000-7000-8000-000000000001", "at": "2026-01-02T03:04:05.678+08:00",
                 "people": [{"bidder": "li", "rank": 1}, {"bidder": "zhang"}]}
                """);

    assertThat(order.amountFen()).isEqualTo(9_007_199_254_740_993L);
    assertThat(order.kind()).isEqualTo(Kind.LAND);
    assertThat(order.at()).isEqualTo(Instant.parse("2026-01-01T19:04:05.678Z"));
    assertThat(order.people()).containsExactly(new Person("li", 1), new Person("zhang", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"100\"",
        "1.5",
        "1e30",
        "1E2",
        "100.0",
        "9223372036854775808",
        "true",
        "[]",
        "{}",
        "1e999999999"
      })
  void refusesAmountsThatAreNotPlainIntegers(String amount) {
    Problem problem = refusal("{\"amountFen\": " + amount + "}");

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.reason()).isEqualTo("INVALID_FIELD");
    assertThat(problem.field()).isEqualTo("/amountFen");
    assertThat(problem.accepted()).containsEntry("min", Long.MIN_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                | /amountFen",
        "{\"amountFen\": null}                             | /amountFen",
        "{\"amountFen\": 1, \"extra\": 2}                  | /extra",
        "{\"amountFen\": 1, \"a/b~c\": 2}                  | /a~1b~0c",
        "{\"amountFen\": 1, \"kind\": \"home\"}            | /kind",
        "{\"amountFen\": 1, \"id\": \"1-1-1-1-1\"}         | /id",
        "{\"amountFen\": 1, \"at\": \"2026-01-01T00:00\"}  | /at",
        "{\"amountFen\": 1, \"match\": \"true\"}           | /match",
        "{\"amountFen\": 1, \"people\": {}}                | /people",
        "{\"amountFen\": 1, \"people\": [{\"bidder\": 7}]} | /people/0/bidder",
        "{\"amountFen\": 1, \"people\": [null]}            | /people/0",
        "{\"amountFen\": 1, \"people\": [{\"bidder\": \"a\\u0000\"}]} | /people/0/bidder",
        "{\"amountFen\": 1, \"people\": [{\"bidder\": \"\\ud800\"}]}  | /people/0/bidder",
      })
  void namesTheFieldThatIsAtFault(String body, String field) {
    Problem problem = refusal(body);

    assertThat(problem.reason()).isEqualTo("INVALID_FIELD");
    assertThat(problem.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"amountFen\": 1} x",
        "{\"amountFen\": 1, \"amountFen\": 2}",
        "{'a':1}"
      })
  void refusesWhatIsNotJsonOrRepeatsAMember(String body) {
    assertThat(refusal(body).reason()).isEqualTo("MALFORMED_JSON");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> JsonBodies.read(new byte[] {'"', (byte) 0xff, '"'}, Order.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().reason()).isEqualTo("MALFORMED_JSON"));
  }

  @Test
  void refusesDeepNestingWithoutRunningOutOfStack() {
    String deep = "[".repeat(30_000) + "]".repeat(30_000);

    assertThat(refusal("{\"amountFen\": " + deep + "}").status()).isEqualTo(400);
  }

  private static Object read(String json) {
    return JsonBodies.read(json.getBytes(StandardCharsets.UTF_8), Order.class);
  }

  private static Problem refusal(String json) {
    try {
      throw new AssertionError("accepted: " + read(json));
    } catch (ProblemException refused) {
      return refused.problem();
    }
  }
}
