package org.fachui.system.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fachui.system.bank.BankRegister.Comparison;
import org.fachui.system.http.Json;
import org.junit.jupiter.api.Test;

class PayoutFiguresTest {
  private static final String EQUATION =
      """
      {"poolFen":1000,"undistributedFen":100,"heldFen":50,"inFlightFen":0,"paidFen":800,
       "onAccountFen":30,"escrowFen":0,"costsFen":20}
      """;

  private static PayoutFigures figures(String equation, Comparison comparison, long unfinished) {
    return new PayoutFigures(
        3,
        1000,
        PayoutFigures.equation(Json.parse(equation)),
        comparison,
        unfinished,
        Map.of("upload", 1.5));
  }

  @Test
  void nothingBrokenIsClean() {
    PayoutFigures figures = figures(EQUATION, new Comparison(0, 0, 0, 0), 0);
    assertThat(figures.isClean()).isTrue();
    assertThat(figures.table()).contains("ok").doesNotContain("BROKEN");
    assertThat(figures.json().path("paidFen").asLong()).isEqualTo(800);
    assertThat(figures.json().path("seconds").path("total").asDouble()).isEqualTo(1.5);
  }

  @Test
  void eachFigureBreaksByItself() {
    Comparison clean = new Comparison(0, 0, 0, 0);
    assertThat(figures(EQUATION, new Comparison(1, 0, 0, 0), 0).isClean()).isFalse();
    assertThat(figures(EQUATION, new Comparison(0, 1, 0, 0), 0).isClean()).isFalse();
    assertThat(figures(EQUATION, new Comparison(0, 0, 1, 0), 0).isClean()).isFalse();
    assertThat(figures(EQUATION, new Comparison(0, 0, 0, -1), 0).isClean()).isFalse();
    assertThat(figures(EQUATION, clean, 1).isClean()).isFalse();
    assertThat(figures(EQUATION.replace("1000", "999").replace("800", "799"), clean, 0).isClean())
        .isFalse();
    assertThatThrownBy(() -> figures("{}", clean, 0)).hasMessageContaining("paidFen");
    PayoutFigures short1 = figures(EQUATION.replace("800", "799"), clean, 0);
    assertThat(short1.poolResidualFen()).isEqualTo(1);
    assertThat(short1.table()).contains("BROKEN");
  }

  @Test
  void readsStatesAsListAndAsMap() {
    BatchStates list =
        BatchStates.of(
            Json.parse(
                """
                {"states":[{"state":"SETTLED","count":5,"fen":10},{"state":"ACKED","count":2},
                           {"state":"QUEUED","count":0}]}
                """));
    BatchStates map =
        BatchStates.of(Json.parse("{\"states\":{\"SETTLED\":{\"count\":5},\"ACKED\":2}}"));
    assertThat(map).isEqualTo(list);
    assertThat(list.total()).isEqualTo(7);
    assertThat(list.unfinished()).isEqualTo(2);
    assertThat(list.isWithTheBanks()).isTrue();
    assertThat(BatchStates.of(Json.parse("{}")).isWithTheBanks()).isFalse();
    assertThat(
            BatchStates.of(Json.parse("{\"states\":{\"SENDING\":1,\"RETURNED\":1}}"))
                .isWithTheBanks())
        .isFalse();
  }
}
