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
  private static final RuleSet LAW = RuleSets.NJA_2022;
  private static final List<ConformanceCase> TABLE = ConformanceCase.table();

  /**
   * Figures that no case can hold to the unit: what the platform can count and keeps, pauses, the
   * window of extension (which equals the extension, so that its edge changes nothing), the
   * validity that an appraiser sets, and a panel of two, which is even anyway.
   */
  private static final Set<String> NOT_HELD =
      Set.of(
          "NJA-8 largestFen",
          "NJA-28 resumeWithinMsMax",
          "NJA-28 resumeNoticeMs",
          "NJA-29 keptYearsMin",
          "NJA-20 windowMs",
          "PRICE-27 validMonthsMax");

  static List<ConformanceCase> table() {
    return TABLE;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void theLawIsKept(ConformanceCase one) {
    Told told = one.told(LAW);

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
    for (Rule rule : LAW.rules()) {
      rule.parameters()
          .asMap()
          .forEach(
              (name, value) -> {
                String figure = rule.id() + " " + name;
                if (value instanceof Long && !NOT_HELD.contains(figure)) {
                  moved.add(Arguments.of(figure, 1));
                  if (!figure.equals("NJA-27 membersMin")) {
                    moved.add(Arguments.of(figure, -1));
                  }
                }
              });
    }
    return moved.stream();
  }

  @ParameterizedTest(name = "{0} moved by {1}")
  @MethodSource("movedFigures")
  void aFigureThatIsOffByOneIsNoticed(String figure, int by) {
    RuleSet altered = moved(figure, by);

    assertThat(TABLE).anyMatch(one -> !one.told(altered).outcome().equals(one.outcome()));
  }

  private static RuleSet moved(String figure, int by) {
    String[] names = figure.split(" ", 2);
    List<Rule> rules =
        LAW.rules().stream()
            .map(rule -> rule.id().equals(names[0]) ? moved(rule, names[1], by) : rule)
            .toList();
    return new RuleSet(LAW.id(), LAW.drill(), LAW.validFrom(), LAW.validTo(), rules);
  }

  private static Rule moved(Rule rule, String name, int by) {
    long value = rule.parameters().number(name) + by;
    return new Rule(rule.id(), rule.citation(), rule.summary(), rule.parameters().and(name, value));
  }
}
