package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRulesTest {
  private static final Set<String> TEN = codes("NJA-13-", 10);
  private static final Set<String> SEVEN = codes("NJA-14-", 7);
  private static final long NONE = -1;

  @ParameterizedTest(name = "appraisal {0}, start {1}: {2}")
  @CsvSource({
    "-1, 1, satisfied",
    "100000, 70000, satisfied",
    "100000, 69999, START_PRICE_TOO_LOW",
    "101, 71, satisfied",
    "101, 70, START_PRICE_TOO_LOW",
    "163409400, 114386580, satisfied",
    "163409400, 114386579, START_PRICE_TOO_LOW",
    "9007199254740991, 6305039478318694, satisfied",
    "9007199254740991, 6305039478318693, START_PRICE_TOO_LOW"
  })
  void startPriceIsAtLeastSeventyPercentOfTheAppraisal(
      long appraisal, long start, String expected) {
    assertThat(answer(facts(appraisal, start, NONE, 60_000, TEN, SEVEN))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "start {0}, deposit {1}: {2}")
  @CsvSource({
    "100000, -1, satisfied",
    "100000, 4999, DEPOSIT_OUT_OF_RANGE",
    "100000, 5000, satisfied",
    "100000, 20000, satisfied",
    "100000, 20001, DEPOSIT_OUT_OF_RANGE",
    "101, 5, DEPOSIT_OUT_OF_RANGE",
    "101, 6, satisfied",
    "9007199254740991, 1801439850948198, satisfied",
    "9007199254740991, 1801439850948199, DEPOSIT_OUT_OF_RANGE"
  })
  void depositIsFiveToTwentyPercentOfTheStartPrice(long start, long deposit, String expected) {
    assertThat(answer(facts(NONE, start, deposit, 60_000, TEN, SEVEN))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1} ms: {2}")
  @CsvSource({
    "DRILL-2026, 59999, BIDDING_TOO_SHORT",
    "DRILL-2026, 60000, satisfied",
    "NJA-2017, 86399999, BIDDING_TOO_SHORT",
    "NJA-2017, 86400000, satisfied"
  })
  void biddingLastsADayAndInADrillAMinute(String set, long durationMs, String expected) {
    PublicationFacts facts = facts(NONE, 1, NONE, durationMs, TEN, SEVEN);
    assertThat(reasons(PublicationRules.refusals(RuleSets.byId(set).orElseThrow(), facts)))
        .isEqualTo(expected);
  }

  @Test
  void namesEveryDisclosureAndWarningThatIsMissing() {
    Set<String> most =
        TEN.stream()
            .filter(c -> !c.endsWith("-2") && !c.endsWith("-10"))
            .collect(Collectors.toSet());
    List<Refused> refusals =
        PublicationRules.refusals(
            RuleSets.DRILL_2026, facts(NONE, 1, NONE, 60_000, most, Set.of()));
    assertThat(refusals)
        .extracting(Refused::reason)
        .containsExactly("DISCLOSURES_MISSING", "WARNINGS_MISSING");
    assertThat(refusals.getFirst().inputs())
        .isEqualTo(RuleFacts.of("missing", "NJA-13-2 NJA-13-10"));
    assertThat(refusals.getLast().inputs().values().get("missing"))
        .asString()
        .startsWith("NJA-14-1 NJA-14-2");
  }

  @Test
  void whoPublishesMustNotBid() {
    PublicationFacts facts =
        new PublicationFacts(
            OptionalLong.empty(),
            1,
            OptionalLong.empty(),
            60_000,
            TEN,
            SEVEN,
            Optional.of("chen"),
            Set.of("li", "chen"));
    assertThat(answer(facts)).isEqualTo("COURT_MUST_NOT_BID");
  }

  @Test
  void namesAllFaultsAtOnceInTheOrderOfTheArticlesWithWhatWouldBeAccepted() {
    List<Refused> refusals =
        PublicationRules.refusals(
            RuleSets.DRILL_2026, facts(1_000, 100, 99, 1, Set.of(), Set.of()));
    assertThat(refusals)
        .extracting(r -> r.rule().id())
        .containsExactly("NJA-10", "NJA-13", "NJA-14", "NJA-17", "NJA-20");
    assertThat(refusals.getFirst().accepted().asMap()).isEqualTo(Map.of("startPriceFenMin", 700L));
    assertThat(refusals.get(3).accepted().asMap())
        .isEqualTo(Map.of("depositFenMin", 5L, "depositFenMax", 20L));
    assertThat(refusals.getLast().accepted().asMap()).isEqualTo(Map.of("durationMsMin", 60_000L));
    assertThat(refusals.getFirst().rule().citation().text())
        .isEqualTo("《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第十条第二款");
  }

  private static PublicationFacts facts(
      long appraisal,
      long start,
      long deposit,
      long durationMs,
      Set<String> disclosed,
      Set<String> warned) {
    return new PublicationFacts(
        given(appraisal),
        start,
        given(deposit),
        durationMs,
        disclosed,
        warned,
        Optional.of("chen"),
        Set.of("li"));
  }

  private static OptionalLong given(long fen) {
    return fen == NONE ? OptionalLong.empty() : OptionalLong.of(fen);
  }

  private static String answer(PublicationFacts facts) {
    return reasons(PublicationRules.refusals(RuleSets.DRILL_2026, facts));
  }

  private static String reasons(List<Refused> refusals) {
    return refusals.isEmpty()
        ? "satisfied"
        : refusals.stream().map(Refused::reason).collect(Collectors.joining(" "));
  }

  private static Set<String> codes(String prefix, int items) {
    return IntStream.rangeClosed(1, items).mapToObj(i -> prefix + i).collect(Collectors.toSet());
  }
}
