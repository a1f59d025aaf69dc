package org.fachui.auction.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fachui.auction.pricing.model.CostSheet.Outcome;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CostSheetTest {
  private static final Outcome OPEN = new Outcome.Open();
  private static final Outcome UNSOLD = new Outcome.Unsold();

  static Stream<Arguments> lines() {
    String end = " + end @1000000000";
    String big =
        PriceWays.AGENCIES
            + " + commission X + appraised 200000000 @5000 + sent DELIVERED DELIVERED @6000";
    return Stream.of(
        line("nothing yet", "survey", OPEN),
        line("known after the sale", PriceWays.SENT + end, OPEN, "ONLINE  AFTER_SALE 100% ?"),
        line("the closest has it", PriceWays.SENT + end, sold(210), "ONLINE B CLOSEST 100% 10000"),
        line(
            "equally close: shared, the odd fen to the first",
            PriceWays.SENT + end,
            sold(150),
            "ONLINE A CLOSEST 100% 5000",
            "ONLINE B CLOSEST 100% 5000"),
        line(
            "no report at all: nothing",
            PriceWays.ONLINE + " + close @400000000",
            sold(150),
            "ONLINE  NOTHING 100% 0"),
        line(
            "withdrawn: nothing",
            PriceWays.ONLINE + " + withdraw @2000",
            OPEN,
            "ONLINE  NOTHING 100% 0"),
        line(
            "sold above: the appraised figure",
            big + end,
            sold(300_000_000),
            "APPRAISAL X APPRAISED 100% 750000"),
        line(
            "sold below: the price",
            big + end,
            sold(100_000_000),
            "APPRAISAL X SALE_PRICE 100% 500000"),
        line("unsold: expenses", big + end, UNSOLD, "APPRAISAL X ACTUAL 100% ?"),
        line("not sold yet", big + end, OPEN, "APPRAISAL X AFTER_SALE 100% ?"),
        line(
            "no report yet",
            PriceWays.AGENCIES + " + commission X",
            OPEN,
            "APPRAISAL X AFTER_SALE 100% ?"),
        line(
            "withdrawn: expenses",
            PriceWays.AGENCIES + " + commission X + withdraw @1",
            OPEN,
            "APPRAISAL X ACTUAL 100% ?"),
        line(
            "replaced: nothing",
            PriceWays.AGENCIES + " + commission X + replaced DECLINED + commission Y",
            OPEN,
            "APPRAISAL X NOTHING 100% 0",
            "APPRAISAL Y AFTER_SALE 100% ?"),
        line(
            "reissued: thirty in a hundred",
            big + end + " + commission X @32000000000 + appraised 100000000 @32000000001",
            sold(300_000_000),
            "APPRAISAL X APPRAISED 100% 750000",
            "APPRAISAL X APPRAISED 30% 150000"),
        line(
            "recorded",
            "recorded 100000000 2026-11-01 2027-11-01",
            sold(100_000_000),
            "APPRAISAL X APPRAISED 100% 500000"));
  }

  private static Outcome sold(long fen) {
    return new Outcome.Sold(fen);
  }

  private static Arguments line(String why, String steps, Outcome outcome, String... expected) {
    return Arguments.of(why, steps, outcome, List.of(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void saysWhoIsOwedWhat(String why, String steps, Outcome outcome, List<String> expected) {
    Determination found = PriceScript.of(RuleSets.PRICE_2018, 2, steps).determination();

    assertThat(CostSheet.of(found, outcome))
        .as(why)
        .extracting(
            line ->
                "%s %s %s %d%% %s"
                    .formatted(
                        line.method(),
                        line.payee(),
                        line.basis(),
                        line.percent(),
                        line.feeFen().map(Object::toString).orElse("?")))
        .isEqualTo(expected);
  }

  /** Yuan; each step of the tariff and one above it. */
  @ParameterizedTest
  @CsvSource({
    "1000000, 5000",
    "10000000, 27500",
    "20000000, 42500",
    "50000000, 66500",
    "80000000, 78500",
    "100000000, 82500",
    "200000000, 92500"
  })
  void theTariffFallsFromStepToStep(long base, long fee) {
    assertThat(AppraisalTariff.fee(base * 100)).isEqualTo(fee * 100);
  }

  @Test
  void aMeanIsExactForTheGreatestFigures() {
    long most = 9_007_199_254_740_991L;
    assertThat(Pricing.mean(List.of(most, most, most - 1))).isEqualTo(most);
    assertThat(Pricing.mean(List.of(most, most - 1, most - 1))).isEqualTo(most - 1);
    assertThat(Pricing.mean(List.of(1L, 2L))).isEqualTo(2);
  }
}
