package org.fachui.auction.pricing.model;

import java.util.stream.Stream;

/** Ways to a reference price and around it; days are 86400000 ms. */
final class PriceWays {
  static final String TALKS = "survey official online + talks 1000";
  static final String ONLINE = "survey online + talksEnded REFUSED + platforms A,B,C @1000";
  static final String REPORTED =
      ONLINE + " + report A 100 @2000 + report B 200 @2000 + report C 301 @2000 + close @3000";
  static final String SENT = REPORTED + " + sent DELIVERED DELIVERED @4000";
  static final String AGENCIES = "survey + talksEnded MISSING + agencies X,Y,Z";
  static final String APPRAISED =
      AGENCIES + " + commission X + appraised 1000 @5000 + sent DELIVERED DELIVERED @6000";
  static final long FIVE_DAYS = 432_000_000L;
  static final long YEAR = 31_536_000_000L;

  private PriceWays() {}

  /** Together they take every edge of the table. */
  static Stream<String> all() {
    String over = "@" + (FIVE_DAYS + 6_001);
    String expired = "@" + (YEAR + 172_800_000L);
    return Stream.of(
        "survey + survey + survey required",
        "survey required + agencies X,Y,Z",
        "recorded 1000 2026-11-01 2027-11-01 + setAside + survey",
        TALKS + " + agree 5 5 @1000 + setAside @2000",
        TALKS
            + " + agree 5 6 @1000 + ask 2000 @1500 + answer 7 @2000 + sent DELIVERED DELIVERED"
            + " @2001",
        "survey online + talks 1000 + agree 5 6 @1000",
        "survey + talks 1000 + agree 5 6 @1000",
        TALKS + " + talksEnded TERM_PASSED @1001",
        "survey online + talks 1000 + talksEnded REFUSED @1",
        "survey + talks 1000 + talksEnded MISSING @1",
        TALKS + " + request DIRECTED @1",
        TALKS + " + request ONLINE @1",
        TALKS + " + request APPRAISAL @1",
        "survey official + talksEnded MISSING + askEnded NOT_POSSIBLE",
        "survey official online + talksEnded MISSING + askEnded NOT_POSSIBLE",
        "survey official online + request DIRECTED + request ONLINE",
        "survey official online + request DIRECTED + request APPRAISAL",
        "survey official online + request ONLINE + request APPRAISAL",
        "survey + request APPRAISAL",
        "survey official + request DIRECTED + ask 1000 + askEnded NO_ANSWER @1001",
        "survey official online + request DIRECTED + ask 1000 + askEnded NOT_POSSIBLE @1",
        ONLINE + " + extend 2000 @2000 + close @" + 2 * FIVE_DAYS,
        ONLINE + " + agree 9 9 @2000",
        ONLINE + " + suspend @2000 + resume @3000 + withdraw @4000 + survey @5000",
        ONLINE + " + withdraw @2000 + survey required @3000",
        ONLINE + " + suspend @2000 + withdraw @3000",
        SENT + " + end " + over,
        SENT + " + end " + over + " + platforms A,B,C " + expired,
        SENT
            + " + object PARTY_1 SCOPE A @5000 + object PARTY_1 SCOPE B @5000"
            + " + object PARTY_1 SCOPE C @5000 + rule 1 UPHELD RULING @5001"
            + " + rule 2 UPHELD RULING @5001 + rule 3 UPHELD RULING @5001 + end "
            + over,
        AGENCIES + " + commission X + more 0 86400000 @1 + replaced DECLINED @2 + commission Y @3",
        AGENCIES
            + " + commission X + replaced DECLINED @2 + commission Y @3 + replaced DECLINED @4"
            + " + commission Z @5 + replaced DECLINED @6",
        AGENCIES + " + commission X + suspend @1 + resume @2 + agree 5 5 @3",
        AGENCIES + " + commission X + withdraw @1",
        "survey + talksEnded MISSING + draw X,Y,Z,W 1000 + drawn 07-12-19 @1000",
        APPRAISED + " + object PARTY_1 PROCEDURE @6001 + rule 1 UPHELD RULING @6002",
        AGENCIES
            + " + commission X + replaced DECLINED @2 + commission Y @3 + replaced DECLINED @4"
            + " + commission Z @5 + appraised 9 @5 + sent DELIVERED DELIVERED @5"
            + " + object PARTY_2 QUALIFICATION @6 + rule 1 UPHELD RULING @6",
        APPRAISED + " + end " + over + " + commission X " + expired,
        TALKS + " + agree 5 5 @1000 + talks " + 2 * YEAR + " " + expired);
  }
}
