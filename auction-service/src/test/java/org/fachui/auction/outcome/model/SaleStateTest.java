package org.fachui.auction.outcome.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleStateTest {
  @Test
  void hasTheseEdgesAndNoOther() {
    List<String> edges =
        Arrays.stream(SaleState.values())
            .flatMap(
                from ->
                    Arrays.stream(SaleState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " → " + to))
            .toList();
    assertThat(edges)
        .containsExactly(
            "SOLD → PAID",
            "SOLD → DEFAULTED",
            "SOLD → NOT_APPROVED",
            "SOLD → ANNULLED",
            "PAID → RULED",
            "PAID → NOT_APPROVED",
            "PAID → ANNULLED",
            "RULED → SERVED",
            "RULED → ANNULLED",
            "SERVED → ANNULLED");
  }

  @Test
  void knowsFromWhereOneComes() {
    assertThat(SaleState.SOLD.before()).isEmpty();
    assertThat(SaleState.PAID.before()).containsExactly(SaleState.SOLD);
    assertThat(SaleState.RULED.before()).containsExactly(SaleState.PAID);
    assertThat(SaleState.SERVED.before()).containsExactly(SaleState.RULED);
    assertThat(SaleState.DEFAULTED.before()).containsExactly(SaleState.SOLD);
    assertThat(SaleState.NOT_APPROVED.before()).containsExactly(SaleState.SOLD, SaleState.PAID);
    assertThat(SaleState.ANNULLED.before())
        .containsExactly(SaleState.SOLD, SaleState.PAID, SaleState.RULED, SaleState.SERVED);
  }

  @ParameterizedTest
  @CsvSource({
    "(2026)浙0106执1234号之一 , （2026）浙0106执1234号之一",
    "（2026）浙0106执1234号    , （2026）浙0106执1234号",
    "[2026]浙0106执恢12号 之十二, （2026）浙0106执恢12号之十二"
  })
  void readsTheNumbersOfRulings(String typed, String normal) {
    assertThat(RulingNumber.read(typed))
        .isInstanceOfSatisfying(
            RulingNumber.Accepted.class,
            read -> assertThat(read.number().toString()).isEqualTo(normal));
  }

  @ParameterizedTest
  @CsvSource({"''", "1234", "（2026）浙0106执1234号之", "（2026）浙0106执1234号之1", "之一"})
  void refusesWhatIsNoNumber(String typed) {
    assertThat(RulingNumber.read(typed)).isInstanceOf(RulingNumber.Refused.class);
  }
}
