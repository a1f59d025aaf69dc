package org.fachui.auction.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason for refusing a step, and what the steps lead to on both sides of their edges. */
class JudgingStepsTest {
  private static final long DAY = 86_400_000L;

  static Stream<Arguments> refusals() {
    String talks = PriceWays.TALKS;
    String online = PriceWays.ONLINE;
    String agencies = PriceWays.AGENCIES;
    return Stream.of(
        refused("PRICE-2 NOT_THE_NEXT_STEP", "talks 1000"),
        refused("PRICE-2 NOT_THE_NEXT_STEP", online + " + end @2000"),
        refused("PRICE-4 TERM_EMPTY", "survey + talks 1000 @1000"),
        refused("PRICE-4 TERM_NOT_OVER", talks + " + talksEnded TERM_PASSED @1000"),
        refused("PRICE-4 TERM_NOT_OVER", "survey + talksEnded TERM_PASSED @1000"),
        refused("PRICE-4 NOT_AGREED", online + " + agree 5 6 @2000"),
        refused("PRICE-4 NOT_AGREED", online + " + agree 5 5 harm @2000"),
        refused("PRICE-27 VALID_TOO_LONG", talks + " + agree 5 5 2027-11-23 @1000"),
        refused("PRICE-27 VALID_TOO_LONG", "recorded 5 2026-11-01 2026-10-31"),
        refused("PRICE-5 NO_OFFICIAL_PRICE", "survey online + request DIRECTED"),
        refused("PRICE-7 ONLINE_NOT_POSSIBLE", "survey official + request ONLINE"),
        refused("PRICE-7 ONLINE_NOT_POSSIBLE", "survey online inspection + request ONLINE"),
        refused("PRICE-2 METHOD_NOT_LATER", "survey official + request NEGOTIATED"),
        refused(
            "PRICE-2 METHOD_NOT_LATER", "survey official + request DIRECTED + request DIRECTED"),
        refused("PRICE-6 TERM_EMPTY", "survey official + request DIRECTED + ask 0"),
        refused(
            "PRICE-6 TERM_NOT_OVER",
            "survey official + request DIRECTED + ask 1000 + askEnded NO_ANSWER @1000"),
        refused("PRICE-6 NOBODY_ASKED", "survey official + request DIRECTED + askEnded NO_ANSWER"),
        refused(
            "PRICE-6 ANSWERED_TOO_LATE",
            "survey official + request DIRECTED + ask 1000 + answer 5 @1001"),
        refused("PRICE-10 NOT_ALL_PLATFORMS", "survey online + request ONLINE + platforms A,B"),
        refused("PRICE-10 NOT_ALL_PLATFORMS", "survey online + request ONLINE + platforms A,B,C,D"),
        refused("PRICE-10 NOT_ASKED", online + " + report D 5 @2000"),
        refused("PRICE-10 REPORTED_ALREADY", online + " + report A 5 @2000 + report A 6 @2001"),
        refused(
            "PRICE-11 TERM_NOT_OVER", online + " + report A 5 @2000 + close @" + (3 * DAY + 1000)),
        refused("PRICE-11 NO_EXTENSION", online + " + report A 5 @2000 + extend 2000 @2000"),
        refused("PRICE-11 NO_EXTENSION", online + " + extend " + (3 * DAY + 1001) + " @" + 4 * DAY),
        refused("PRICE-11 NO_EXTENSION", online + " + extend 2000 @2000 + extend 2000 @2000"),
        refused("PRICE-16 AGENCIES_NUMBER", "survey required + agencies X,Y"),
        refused("PRICE-16 AGENCIES_NUMBER", "survey required + agencies X,Y,Y"),
        refused("PRICE-16 AGENCIES_NUMBER", "survey required + agencies X,Y,Z,W"),
        refused("PRICE-16 AGENCIES_NUMBER", "survey required + draw X,Y 1000"),
        refused("PRICE-16 AGENCIES_NUMBER", "survey required + draw X,Y,Z,Z 1000"),
        refused("PRICE-16 DRAW_NOT_AHEAD", "survey required + draw X,Y,Z 0"),
        refused("PRICE-16 DRAWN_TOO_EARLY", "survey required + draw X,Y,Z 1000 + drawn 07 @999"),
        refused("PRICE-17 NOT_THE_NEXT_AGENCY", agencies + " + commission Y"),
        refused(
            "PRICE-17 NOT_THE_NEXT_AGENCY",
            agencies + " + commission X + replaced DECLINED + commission X"),
        refused(
            "PRICE-19 REPORTED_TOO_LATE",
            agencies + " + commission X + appraised 5 @" + (30 * DAY + 1)),
        refused(
            "PRICE-19 TERM_NOT_OVER", agencies + " + commission X + replaced LATE @" + 30 * DAY),
        refused(
            "PRICE-19 NO_EXTENSION",
            agencies + " + commission X + more " + (25 * DAY + 1) + " 1000 @" + 26 * DAY),
        refused("PRICE-19 NO_EXTENSION", agencies + " + commission X + more 0 " + (15 * DAY + 1)),
        refused(
            "PRICE-19 NO_EXTENSION", agencies + " + commission X + more 0 1 + more 0 1 + more 0 1"),
        refused("PRICE-21 NOT_SENT_TO_ALL", PriceWays.REPORTED + " + sent DELIVERED @4000"),
        refused("PRICE-21 NOT_SENT_TO", PriceWays.SENT + " + object INTERESTED_1 SCOPE A @5000"),
        refused(
            "PRICE-22 OBJECTION_NOT_ADMITTED", PriceWays.SENT + " + object PARTY_1 SCOPE @5000"),
        refused(
            "PRICE-22 OBJECTION_NOT_ADMITTED", PriceWays.SENT + " + object PARTY_1 RESULT A @5000"),
        refused(
            "PRICE-22 OBJECTION_NOT_ADMITTED",
            PriceWays.APPRAISED + " + object PARTY_1 SCOPE A @6001"),
        refused(
            "PRICE-24 OBJECTION_TOO_LATE",
            PriceWays.SENT + " + object PARTY_1 SCOPE A @" + (5 * DAY + 4001)),
        refused(
            "PRICE-24 OBJECTION_NOT_ADMITTED",
            talks + " + agree 5 5 @1000 + object PARTY_1 SCOPE @1001"),
        refused("PRICE-22 NO_SUCH_OBJECTION", PriceWays.SENT + " + rule 1 DISMISSED RULING @5000"),
        refused(
            "PRICE-22 NO_SUCH_OBJECTION",
            PriceWays.SENT
                + " + object PARTY_1 SCOPE A @5000 + rule 1 DISMISSED RULING @5000 + rule 1"
                + " DISMISSED RULING @5000"),
        refused(
            "PRICE-22 FIGURE_DOES_NOT_FIT",
            PriceWays.SENT + " + object PARTY_1 SCOPE A @5000 + rule 1 CORRECTED RULING @5000"),
        refused(
            "PRICE-22 FIGURE_DOES_NOT_FIT",
            PriceWays.SENT + " + object PARTY_1 SCOPE A @5000 + rule 1 DISMISSED RULING 5 @5000"),
        refused(
            "PRICE-23 DECIDED_OTHERWISE",
            PriceWays.APPRAISED + " + object PARTY_1 RESULT @6001 + rule 1 DISMISSED RULING @6002"),
        refused(
            "PRICE-23 DECIDED_OTHERWISE",
            PriceWays.APPRAISED + " + object PARTY_1 SCOPE @6001 + rule 1 UPHELD RULING @6002"),
        refused("PRICE-22 TERM_NOT_OVER", PriceWays.SENT + " + end @" + (5 * DAY + 4000)),
        refused(
            "PRICE-22 OBJECTIONS_OPEN",
            PriceWays.SENT + " + object PARTY_1 SCOPE A @5000 + end @" + 6 * DAY),
        refused("PRICE-27 PRICE_STANDS", talks + " + agree 5 5 @1000 + talks 3000 @2000"),
        refused(
            "PRICE-27 PRICE_STANDS",
            PriceWays.APPRAISED + " + end @" + 6 * DAY + " + commission X @" + 7 * DAY),
        refused(
            "PRICE-27 PRICE_STANDS",
            PriceWays.APPRAISED + " + end @" + 6 * DAY + " + platforms A,B,C @" + 800 * DAY),
        refused(
            "PRICE-27 PRICE_STANDS",
            PriceWays.APPRAISED
                + " + end @"
                + 6 * DAY
                + " + talks "
                + 900 * DAY
                + " @"
                + 800 * DAY));
  }

  private static Arguments refused(String expected, String steps) {
    return Arguments.of(expected, steps);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refusals")
  void namesTheRuleThatIsAgainstAStep(String expected, String steps) {
    assertThat(PriceScript.of(RuleSets.PRICE_2018, 2, steps).told()).isEqualTo(expected);
  }

  static Stream<Arguments> outcomes() {
    String end = " + end @" + 20 * DAY;
    String three =
        " + object PARTY_1 SCOPE A @5000 + object PARTY_1 SCOPE B @5000 + object PARTY_2 SCOPE C"
            + " @5000";
    String disposal = " DISPOSAL@" + 30 * DAY;
    return Stream.of(
        Arguments.of(
            "a price that is set aside is sought again",
            "survey + talks 1000 + agree 5 5 @1 + setAside @2",
            "NEGOTIATION START@" + 30 * DAY),
        Arguments.of("the mean, half up", PriceWays.SENT + end, "FIXED ONLINE 200" + disposal),
        Arguments.of(
            "a late report does not count",
            PriceWays.ONLINE
                + " + report A 100 @"
                + (3 * DAY + 1000)
                + " + report B 999 @"
                + (3 * DAY + 1001)
                + " + close @"
                + (3 * DAY + 2000)
                + " + sent DELIVERED DELIVERED @"
                + 4 * DAY
                + end,
            "FIXED ONLINE 100" + disposal),
        Arguments.of(
            "half a fen is rounded up",
            PriceWays.ONLINE
                + " + report A 100 @2000 + report B 101 @2000 + close @"
                + 4 * DAY
                + " + sent DELIVERED DELIVERED @"
                + 4 * DAY
                + end,
            "FIXED ONLINE 101" + disposal),
        Arguments.of(
            "a report that was objected to is left out, even when the objection is dismissed",
            PriceWays.SENT
                + " + object PARTY_1 SCOPE C @5000 + rule 1 DISMISSED RULING @5001"
                + end,
            "FIXED ONLINE 150" + disposal),
        Arguments.of(
            "all objected to: those dismissed and those corrected count",
            PriceWays.SENT
                + three
                + " + rule 1 DISMISSED RULING @5001 + rule 2 CORRECTED RULING 400 @5001 + rule 3"
                + " UPHELD RULING @5001"
                + end,
            "FIXED ONLINE 250" + disposal),
        Arguments.of(
            "suspension is not counted against the agency",
            PriceWays.AGENCIES + " + commission X + suspend @1000 + resume @" + (10 * DAY + 1000),
            "COMMISSIONED REPORT@" + 40 * DAY),
        Arguments.of(
            "two extensions",
            PriceWays.AGENCIES
                + " + commission X + more "
                + 25 * DAY
                + " "
                + 15 * DAY
                + " @"
                + 25 * DAY
                + " + more "
                + 40 * DAY
                + " "
                + 15 * DAY
                + " @"
                + 40 * DAY,
            "COMMISSIONED REPORT@" + 60 * DAY),
        Arguments.of(
            "a corrected appraisal",
            PriceWays.APPRAISED
                + " + object PARTY_1 RESULT @6001 + rule 1 CORRECTED REVIEW 900 @6002"
                + end,
            "FIXED APPRAISAL 900" + disposal),
        Arguments.of(
            "published: fifteen days and five",
            PriceWays.REPORTED + " + sent DELIVERED PUBLISHED @4000",
            "OBJECTIONS OBJECTIONS@" + (20 * DAY + 4000)),
        Arguments.of(
            "a directed inquiry stands once it is sent",
            "survey official + request DIRECTED + ask 1000 + answer 7 @1000 + sent DELIVERED"
                + " DELIVERED @2000",
            "FIXED DIRECTED 7 DISPOSAL@" + (10 * DAY + 2000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void leadsThere(String why, String steps, String expected) {
    assertThat(PriceScript.of(RuleSets.PRICE_2018, 2, steps).told()).as(why).isEqualTo(expected);
  }

  @Test
  void aDrillHasTheSameWayWithASecondForADay() {
    String way =
        "survey online + talksEnded REFUSED + platforms A,B,C + report A 100 @3000 + report B 300"
            + " @3001 + close @3001 + sent DELIVERED DELIVERED @4000";

    assertThat(PriceScript.of(RuleSets.DRILL_PRICE_2026, 2, way).told())
        .isEqualTo("OBJECTIONS OBJECTIONS@9000");
    assertThat(PriceScript.of(RuleSets.DRILL_PRICE_2026, 2, way + " + end @9001").told())
        .isEqualTo("FIXED ONLINE 100 DISPOSAL@19001");
  }

  @Test
  void aStepOfTheFutureIsRefused() {
    Determination nothing = PriceScript.of(RuleSets.PRICE_2018, 2, "survey").determination();
    Step tomorrow =
        new Step.NegotiationEnded(PriceScript.START.plusSeconds(9), NoAgreement.REFUSED);
    Circumstances today = new Circumstances(2, PriceScript.LISTED, PriceScript.START);

    assertThat(JudgingSteps.judge(nothing, tomorrow, today))
        .isInstanceOfSatisfying(
            Verdict.Against.class,
            against -> assertThat(against.refused().reason()).isEqualTo("NOT_YET"));
  }
}
