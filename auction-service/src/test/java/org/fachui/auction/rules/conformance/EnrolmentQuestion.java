package org.fachui.auction.rules.conformance;

import java.time.LocalDate;
import org.fachui.auction.enrolment.model.DepositAsked;
import org.fachui.auction.enrolment.model.EnrolmentFacts;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.JudgingEnrolment;
import org.fachui.auction.enrolment.model.PersonalBans;
import org.fachui.auction.lots.LotKind;
import org.fachui.auction.lots.kinds.Kinds;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** May this person bid, as far as it can be told without asking a bureau? */
final class EnrolmentQuestion {
  private EnrolmentQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    var judged =
        new EnrolmentFacts(
            facts.flag("ended", false),
            facts.flag("stopped", false),
            facts.flag("takesEnrolments", true),
            facts.flag("identityInUse", false),
            born(facts),
            facts.day("today", "2026-11-22"),
            facts.flag("home", true),
            facts.flag("undertaking", true),
            facts.flag("represents", false),
            facts.flag("authority", true),
            facts.flag("begun", false),
            facts.flag("asApplicant", false),
            facts.flag("recordedApplicant", false),
            new PersonalBans(
                facts.flag("ofTheCourt", false),
                facts.flag("ofThePlatform", false),
                facts.flag("connected", false),
                facts.flag("defaulted", false),
                restricted(facts)));
    return JudgingEnrolment.judge(judged)
        .map(refusal -> told(rules, refusal))
        .orElseGet(() -> new Told("ENROLLED", ""));
  }

  /** A company was not born. */
  private static @Nullable LocalDate born(Facts facts) {
    LocalDate day = facts.day("bornOn", "1990-03-07");
    return facts.flag("company", false) ? null : day;
  }

  /** Whether an order meets the purchase of this kind and no permission lets it pass. */
  static boolean restricted(Facts facts) {
    boolean met = Kinds.of(LotKind.valueOf(facts.text("kind", "HOME"))).purchase().isPresent();
    boolean ordered = facts.flag("restricted", false);
    boolean permitted = facts.flag("permitted", false);
    return met && ordered && !permitted;
  }

  /** What does this bidder pay as deposit? */
  static Told deposit(Facts facts) {
    boolean applicant = facts.flag("applicant", true);
    long claim = facts.number("claimFen", 3_500_000);
    long asked = DepositAsked.of(facts.number("depositFen", 7_000_000), applicant ? claim : null);
    return new Told(asked == 0 ? "NOTHING" : "PAYS " + asked, "");
  }

  /** The rule has to stand in the set, and the refusal to cite the same text. */
  private static Told told(RuleSet rules, EnrolmentRefusal refusal) {
    String text = rules.rule(refusal.rule()).citation().instrument();
    return new Told(
        refusal.rule() + " " + refusal.name(),
        refusal.article().contains(text) ? refusal.article() : "not of " + text);
  }
}
