package org.fachui.auction.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The public table of cases, answered by this platform's rules. */
class ConformanceTest {
  private static final List<RuleSet> LAWS =
      List.of(
          RuleSets.NJA_2022_3,
          RuleSets.PRICE_2018,
          RuleSets.DISP_2016,
          RuleSets.COURSE_2024,
          RuleSets.SEIZE_2021,
          RuleSets.EQ_2022_3,
          RuleSets.BUYER_2022,
          RuleSets.AFTER_2022_2,
          RuleSets.TOLD_2021);
  private static final List<ConformanceCase> TABLE = ConformanceCase.table();

  /**
   * Figures that no case can hold to the unit: what the platform can count and keeps, pauses, the
   * time of a request to go on (SALE-6), which is judged when it comes, the window of extension
   * (which equals the extension, so that its edge changes nothing), the validity that an appraiser
   * sets, a panel of two, which is even anyway, and how long a day is. A fee is no outcome of a way
   * to a price: CostSheetTest has it.
   */
  private static final Set<String> NOT_HELD =
      Set.of(
          "NJA-2022-3 NJA-8 largestFen",
          "NJA-2022-3 NJA-28 resumeWithinMsMax",
          "NJA-2022-3 NJA-28 resumeNoticeMs",
          "NJA-2022-3 NJA-29 keptYearsMin",
          "NJA-2022-3 NJA-20 windowMs",
          "NJA-2022-3 PRICE-27 validMonthsMax",
          "NJA-2022-3 SALE-6 requestWithinMsMax",
          "PRICE-2018 PRICE-32 reissuePercent",
          "COURSE-2024 NJA-29 keptYearsMin",
          "COURSE-2024 SALE-19 dayMs");

  static List<ConformanceCase> table() {
    return TABLE;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void theLawIsKept(ConformanceCase one) {
    Told told = one.told(one.rules());

    assertThat(told.outcome()).isEqualTo(one.outcome());
    if (!told.citation().isEmpty()) {
      assertThat(told.citation()).contains(one.article());
    }
  }

  @Test
  void thereAreEnoughAndEachOnce() {
    assertThat(TABLE).hasSizeGreaterThanOrEqualTo(150);
    assertThat(TABLE).extracting(ConformanceCase::id).doesNotHaveDuplicates();
    assertThat(TABLE.stream().map(one -> one.asks() + one.facts())).doesNotHaveDuplicates();
  }

  /** Every figure of the law, one more and one less. */
  static Stream<Arguments> movedFigures() {
    List<Arguments> moved = new ArrayList<>();
    for (RuleSet law : LAWS) {
      for (Rule rule : law.rules()) {
        rule.parameters()
            .asMap()
            .forEach(
                (name, value) -> {
                  String figure = law.id() + " " + rule.id() + " " + name;
                  if (value instanceof Long && !NOT_HELD.contains(figure)) {
                    moved.add(Arguments.of(figure, 1));
                    if (!figure.equals("NJA-2022-3 NJA-27 membersMin")) {
                      moved.add(Arguments.of(figure, -1));
                    }
                  }
                });
      }
    }
    return moved.stream();
  }

  @ParameterizedTest(name = "{0} moved by {1}")
  @MethodSource("movedFigures")
  void aFigureThatIsOffByOneIsNoticed(String figure, int by) {
    RuleSet altered = moved(figure, by);

    assertThat(TABLE)
        .filteredOn(one -> one.rules().id().equals(altered.id()))
        .anyMatch(one -> !one.told(altered).outcome().equals(one.outcome()));
  }

  private static RuleSet moved(String figure, int by) {
    String[] names = figure.split(" ", 3);
    RuleSet law = RuleSets.byId(names[0]).orElseThrow();
    List<Rule> rules =
        law.rules().stream()
            .map(rule -> rule.id().equals(names[1]) ? moved(rule, names[2], by) : rule)
            .toList();
    return new RuleSet(law.id(), law.drill(), law.validFrom(), law.validTo(), rules);
  }

  private static Rule moved(Rule rule, String name, int by) {
    long value = rule.parameters().number(name) + by;
    return new Rule(rule.id(), rule.citation(), rule.summary(), rule.parameters().and(name, value));
  }
}
