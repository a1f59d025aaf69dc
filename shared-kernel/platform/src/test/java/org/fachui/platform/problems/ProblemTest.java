package org.fachui.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void writesWhatTheContractNamesAndLeavesOutWhatIsAbsent() {
    Problem problem =
        Problem.of(422, "BELOW_STEP")
            .title("The bid is too low")
            .rule("NJA-20", "法释〔2016〕18号第二十条")
            .input("amountFen", 100L)
            .input("leaders", List.of("A1", 2))
            .accepted("minimumFen", 9_007_199_254_740_993L)
            .retry(false)
            .serverTime(Instant.parse("2026-01-01T00:00:00.123456Z"))
            .build();

    assertThat(ProblemJson.of(problem))
        .hasToString(
            """
            {"type":"/problems/below-step","title":"The bid is too low","status":422,\
            "reason":"BELOW_STEP","rule":"NJA-20","article":"法释〔2016〕18号第二十条",\
            "inputs":{"amountFen":100,"leaders":["A1",2]},\
            "accepted":{"minimumFen":9007199254740993},"retry":false,\
            "serverTime":"2026-01-01T00:00:00.123Z"}""");
  }

  @Test
  void namesEachOfSeveralFaults() {
    Problem first = Problem.invalidField("/title", "too short").build();
    Problem both =
        Problem.invalidField("/title", "too short")
            .fault(first)
            .fault(Problem.of(422, "BIDDING_TOO_SHORT").rule("NJA-20", "第二十条").build())
            .build();

    assertThat(ProblemJson.of(both).getJsonArray("faults"))
        .extracting(fault -> fault.asJsonObject().getString("reason"))
        .containsExactly("INVALID_FIELD", "BIDDING_TOO_SHORT");
    assertThat(ProblemJson.of(first)).doesNotContainKey("faults");
  }

  @Test
  void refusesAStatusThatIsNoFault() {
    assertThatThrownBy(() -> Problem.of(200, "OK").build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyBareStatusHasAProblemOfThatStatusOr500() {
    for (int status = 400; status < 600; status++) {
      int answered = StatusProblems.of(status).status();
      assertThat(answered).isEqualTo(status < 500 || status == 503 ? status : 500);
    }
  }
}
