package org.fachui.auction.rules.conformance;

import org.fachui.auction.enrolment.model.EnrolmentFacts;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.JudgingEnrolment;

/** May this person bid, as far as it can be told without asking a bureau? */
final class EnrolmentQuestion {
  private EnrolmentQuestion() {}

  static Told ask(Facts facts) {
    var judged =
        new EnrolmentFacts(
            facts.flag("ended", false),
            facts.flag("stopped", false),
            facts.flag("takesEnrolments", true),
            facts.flag("identityInUse", false),
            facts.day("bornOn", "1990-03-07"),
            facts.day("today", "2026-11-22"),
            facts.flag("home", true),
            facts.flag("undertaking", true),
            facts.flag("ofTheCourt", false),
            facts.flag("connected", false),
            facts.flag("defaulted", false));
    return JudgingEnrolment.judge(judged)
        .map(EnrolmentQuestion::told)
        .orElseGet(() -> new Told("ENROLLED", ""));
  }

  private static Told told(EnrolmentRefusal refusal) {
    return new Told(refusal.rule() + " " + refusal.name(), refusal.article());
  }
}
