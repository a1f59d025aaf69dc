package org.fachui.auction.stops.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StopRulesTest {
  private static final RuleSet LAW = RuleSets.COURSE_2024;
  private static final RuleSet DRILL = RuleSets.DRILL_COURSE_2026;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /** The auction begins at ten in the morning in China. */
  private static final Instant OPENS = Instant.parse("2026-11-24T02:00:00Z");

  private static StopFacts facts(StopKind kind, StopCause cause) {
    return facts(kind, cause, LotStage.ANNOUNCED, null);
  }

  private static StopFacts facts(
      StopKind kind, StopCause cause, LotStage stage, @Nullable Money money) {
    Instant term = kind == StopKind.POSTPONEMENT ? NOW.plus(Duration.ofDays(10)) : null;
    return new StopFacts(kind, cause, stage, NOW, OPENS, term, 1, money, 1_000, 1);
  }

  private static List<String> reasons(RuleSet rules, StopFacts facts) {
    return StopRules.judge(rules, facts).stream()
        .map(one -> one.rule().id() + " " + one.reason())
        .toList();
  }

  private static StopFacts until(@Nullable Instant ends) {
    return new StopFacts(
        StopKind.POSTPONEMENT, StopCause.BY_LAW, LotStage.OPEN, NOW, OPENS, ends, 0, null, 0, 0);
  }

  private static StopFacts paid(long owed, long paid, @Nullable Instant at) {
    return facts(
        StopKind.WITHDRAWAL,
        StopCause.PAID_BEFORE_THE_DAY,
        LotStage.ANNOUNCED,
        new Money(owed, paid, at, false));
  }

  private static StopFacts soldEnough(long owed, boolean sellAll) {
    return facts(
        StopKind.WITHDRAWAL,
        StopCause.PROCEEDS_SUFFICE,
        LotStage.OPEN,
        new Money(owed, 0, null, sellAll));
  }

  static Stream<Arguments> refused() {
    Instant before = Instant.parse("2026-11-22T07:00:00Z");
    return Stream.of(
        Arguments.of(
            facts(StopKind.STAY, StopCause.BY_LAW, LotStage.CLOSED_SOLD, null),
            "NJA-28 NOT_IN_THIS_STAGE"),
        Arguments.of(facts(StopKind.STAY, StopCause.SETTLED), "SALE-17 CAUSE_OF_ANOTHER_PAPER"),
        Arguments.of(
            facts(StopKind.WITHDRAWAL, StopCause.OUTSIDER_CLAIM), "NJA-36 CAUSE_OF_ANOTHER_PAPER"),
        Arguments.of(
            new StopFacts(
                StopKind.STAY, StopCause.BY_LAW, LotStage.OPEN, NOW, OPENS, OPENS, 1, null, 0, 0),
            "NJA-28 NO_TERM_HERE"),
        Arguments.of(until(null), "NJA-28 TERM_MISSING"),
        Arguments.of(until(NOW), "POSTPONE-10 TERM_IS_OVER"),
        Arguments.of(
            until(NOW.plus(Duration.ofDays(92)).plusMillis(1)), "POSTPONE-10 TERM_TOO_LONG"),
        Arguments.of(
            new StopFacts(
                StopKind.WITHDRAWAL,
                StopCause.SETTLED,
                LotStage.OPEN,
                NOW,
                OPENS,
                null,
                0,
                null,
                0,
                0),
            "SALE-17 PROOF_MISSING"),
        Arguments.of(soldEnough(1_001, false), "SALE-14 PROCEEDS_DO_NOT_SUFFICE"),
        Arguments.of(soldEnough(1_000, true), "SALE-14 DEBTOR_AGREED_TO_SELL_ALL"),
        Arguments.of(
            facts(StopKind.WITHDRAWAL, StopCause.PROCEEDS_SUFFICE), "SALE-14 FIGURES_MISSING"),
        Arguments.of(
            new StopFacts(
                StopKind.WITHDRAWAL,
                StopCause.SOLD_TOGETHER,
                LotStage.OPEN,
                NOW,
                OPENS,
                null,
                1,
                null,
                0,
                0),
            "SALE-15 OTHER_THING_MISSING"),
        Arguments.of(
            facts(StopKind.WITHDRAWAL, StopCause.PAID_BEFORE_THE_DAY), "SALE-19 FIGURES_MISSING"),
        Arguments.of(paid(1_000, 1_000, null), "SALE-19 FIGURES_MISSING"),
        Arguments.of(paid(1_000, 999, before), "SALE-19 NOT_PAID_IN_FULL"),
        Arguments.of(paid(1_000, 1_000, NOW.plusMillis(1)), "SALE-19 NOT_BEFORE_THE_DAY"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesWithTheRuleThatDecides(StopFacts facts, String reason) {
    assertThat(reasons(LAW, facts)).containsExactly(reason);
  }

  @Test
  void namesAllThatIsWrong() {
    StopFacts facts =
        new StopFacts(
            StopKind.WITHDRAWAL,
            StopCause.PAID_BEFORE_THE_DAY,
            LotStage.DRAFT,
            NOW,
            OPENS,
            NOW,
            0,
            new Money(10, 9, NOW.plusSeconds(9), false),
            0,
            0);

    assertThat(reasons(LAW, facts))
        .containsExactly(
            "SALE-19 NOT_IN_THIS_STAGE",
            "NJA-28 NO_TERM_HERE",
            "SALE-19 PROOF_MISSING",
            "SALE-19 NOT_PAID_IN_FULL",
            "SALE-19 NOT_BEFORE_THE_DAY");
  }

  @Test
  void theSevenGroundsAndTheThreeOthersWithdrawAndNothingElseDoes() {
    assertThat(StopCause.of(StopKind.WITHDRAWAL)).hasSize(10);
    assertThat(StopCause.of(StopKind.STAY))
        .isEqualTo(StopCause.of(StopKind.POSTPONEMENT))
        .containsExactly("OBJECTION", "OUTSIDER_CLAIM", "BY_LAW");
  }

  @ParameterizedTest
  @EnumSource(StopCause.class)
  void eachCauseCitesItsArticleInBothSets(StopCause cause) {
    for (RuleSet rules : List.of(LAW, DRILL)) {
      assertThat(StopRules.cited(rules, cause).citation().text()).endsWith(cause.article());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LotStage.class,
      names = {"ANNOUNCED", "OPEN", "PAUSED", "POSTPONED", "STAYED"})
  void aLotIsWithdrawnBeforeItIsSold(LotStage stage) {
    assertThat(reasons(LAW, facts(StopKind.WITHDRAWAL, StopCause.SETTLED, stage, null))).isEmpty();
  }

  @Test
  void theTermMayLastToItsLastMillisecond() {
    assertThat(reasons(LAW, until(NOW.plus(Duration.ofDays(92))))).isEmpty();
    assertThat(reasons(LAW, until(NOW.plusMillis(1)))).isEmpty();
    assertThat(reasons(DRILL, until(NOW.plusSeconds(92)))).isEmpty();
    assertThat(reasons(DRILL, until(NOW.plusSeconds(93))))
        .containsExactly("POSTPONE-10 TERM_TOO_LONG");
  }

  @Test
  void theDebtorPaysBeforeTheDayAndADayEndsAtMidnightInChina() {
    Instant now = Instant.parse("2026-11-24T01:00:00Z");
    Instant midnight = Instant.parse("2026-11-23T16:00:00Z");

    assertThat(reasons(LAW, paidAt(midnight.minusMillis(1), now))).isEmpty();
    assertThat(reasons(LAW, paidAt(midnight, now))).containsExactly("SALE-19 NOT_BEFORE_THE_DAY");
    assertThat(reasons(DRILL, paidAt(OPENS.minusMillis(1), OPENS))).isEmpty();
    assertThat(reasons(DRILL, paidAt(OPENS, OPENS))).containsExactly("SALE-19 NOT_BEFORE_THE_DAY");
  }

  private static StopFacts paidAt(Instant at, Instant now) {
    return new StopFacts(
        StopKind.WITHDRAWAL,
        StopCause.PAID_BEFORE_THE_DAY,
        LotStage.ANNOUNCED,
        now,
        OPENS,
        null,
        1,
        new Money(5, 5, at, false),
        0,
        0);
  }

  @Test
  void theLotGoesOnFiveDaysAfterTheEndAndDepositsGoBackWithinADay() {
    assertThat(StopRules.resumeBy(LAW, NOW)).isEqualTo(NOW.plus(Duration.ofDays(5)));
    assertThat(StopRules.resumeBy(DRILL, NOW)).isEqualTo(NOW.plusSeconds(5));
    assertThat(StopRules.resumeBy(LAW, null)).isNull();
    assertThat(StopRules.releaseBy(LAW, NOW)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(StopRules.releaseBy(DRILL, NOW)).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void onlyTheStageIsAConflict() {
    List<Refused> found =
        StopRules.judge(LAW, facts(StopKind.STAY, StopCause.BY_LAW, LotStage.WITHDRAWN, null));

    assertThat(found).singleElement().matches(StopRules::isOfStage);
    assertThat(found.getFirst().accepted().asMap().get("stages"))
        .isEqualTo("ANNOUNCED OPEN PAUSED POSTPONED");
    assertThat(StopRules.judge(LAW, until(null))).noneMatch(StopRules::isOfStage);
  }
}
