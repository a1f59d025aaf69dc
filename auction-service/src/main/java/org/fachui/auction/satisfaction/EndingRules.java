package org.fachui.auction.satisfaction;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.satisfaction.EndingFacts.Answers;
import org.fachui.auction.satisfaction.EndingFacts.Taker;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May the sale of this property end in this way? */
public final class EndingRules {
  private final RuleSet rules;
  private final EndingFacts facts;
  private final List<Refused> found = new ArrayList<>();

  private EndingRules(RuleSet rules, EndingFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /**
   * Judges under a set of {@code RuleSets.after}.
   *
   * @return every refusal; empty if it may end so
   */
  public static List<Refused> judge(RuleSet rules, EndingFacts facts) {
    EndingRules judged = new EndingRules(rules, facts);
    judged.stage();
    switch (facts.ending()) {
      case TAKEN -> judged.taking();
      case MANAGED -> judged.managing();
      case RELEASED -> judged.releasing();
    }
    judged.documents();
    return List.copyOf(judged.found);
  }

  /** The rule on which the ending rests. */
  public static Rule cited(RuleSet rules, EndingFacts facts) {
    Route route = facts.route();
    return rules.rule(
        switch (facts.ending()) {
          case TAKEN -> route == null ? "SALE-16" : route.rule();
          case MANAGED -> "CPI-490";
          case RELEASED -> "SEIZE-28";
        });
  }

  /** What the taker owes beyond his claim (SALE-16). */
  public static long differenceFen(long priceFen, long claimFen) {
    return Math.max(0, priceFen - claimFen);
  }

  /** What was withdrawn or never announced is taken by agreement alone (CPI-489). */
  private void stage() {
    boolean unoffered =
        facts.ending() == Ending.TAKEN
            && (facts.stage() == LotStage.WITHDRAWN || facts.stage() == LotStage.DRAFT);
    if (LotLife.transition(facts.stage(), facts.ending().event()).isEmpty()
        || (unoffered && facts.route() != Route.BY_AGREEMENT)) {
      refuse(
          "NOT_IN_THIS_STAGE",
          cited(rules, facts),
          RuleFacts.of("stage", facts.stage().name()),
          RuleFacts.of(
              "stages",
              String.join(
                  " ", LotLife.before(facts.ending().event()).stream().map(Enum::name).toList())));
    }
  }

  private void taking() {
    Taker taker = facts.taker();
    Rule rule = cited(rules, facts);
    if (facts.route() == null || taker == null) {
      refuse("TAKER_MISSING", rule, RuleFacts.none(), RuleFacts.of("route", "AT_THE_RESERVE"));
      return;
    }
    switch (facts.route()) {
      case AT_THE_RESERVE -> priority(rule, taker);
      case TO_TREASURY, TO_VICTIMS ->
          refuse(
              "ONLY_BY_THE_OFFER",
              rule,
              RuleFacts.of("route", facts.route().name()),
              RuleFacts.of("offer", "ACCEPTED"));
      case BY_AGREEMENT -> agreed(rule, taker);
      case CANNOT_BE_SOLD -> {
        agreed(rule, taker);
        failed(rule);
      }
    }
    if (taker.differenceFen() > 0 && !taker.differencePaid()) {
      refuse(
          "DIFFERENCE_NOT_PAID",
          rules.rule("SALE-16"),
          RuleFacts.of("differenceFen", taker.differenceFen()),
          RuleFacts.of("differencePaid", true));
    }
    unless(
        !facts.home() || facts.statements().eligible(), "TAKER_NOT_ELIGIBLE", "HOME-5", "eligible");
  }

  /** SALE-16: legal rank, then lots, among those who want it. */
  private void priority(Rule rule, Taker taker) {
    switch (facts.inquiry()) {
      case NOT_ASKED, OPEN ->
          refuse(
              "CREDITORS_NOT_ASKED",
              rules.rule("LINK-1"),
              RuleFacts.of("answers", facts.inquiry().name()),
              RuleFacts.of("answers", Answers.WANTED.name()));
      case TO_DRAW ->
          refuse(
              "LOTS_NOT_DRAWN",
              rule,
              RuleFacts.of("answers", facts.inquiry().name()),
              RuleFacts.of("answers", Answers.WANTED.name()));
      case WANTED, REFUSED -> {
        if (!taker.wants()) {
          refuse(
              "TAKER_DOES_NOT_WANT_IT",
              rule,
              RuleFacts.of("wants", false),
              RuleFacts.of("wants", true));
        } else if (!taker.chosen()) {
          refuse(
              "ANOTHER_COMES_FIRST",
              rule,
              RuleFacts.of("chosen", false),
              RuleFacts.of("chosen", true));
        }
      }
    }
  }

  private void agreed(Rule rule, Taker taker) {
    unless(taker.applicant(), "ONLY_THE_APPLICANT", rule.id(), "applicant");
    consent(rule);
  }

  private void consent(Rule rule) {
    unless(facts.statements().consent(), "CONSENT_MISSING", rule.id(), "consent");
    unless(facts.statements().nobodyHarmed(), "OTHERS_HARMED", rule.id(), "nobodyHarmed");
  }

  private void failed(Rule rule) {
    long least = rules.rule("CPI-490").parameters().number("failuresMin");
    if (facts.failures() < least) {
      refuse(
          "NOT_FAILED_TWICE",
          rule,
          RuleFacts.of("failures", facts.failures()),
          RuleFacts.of("failuresMin", least));
    }
  }

  private void managing() {
    Rule rule = rules.rule("CPI-490");
    failed(rule);
    consent(rule);
  }

  private void releasing() {
    if (facts.stage() == LotStage.WITHDRAWN) {
      return;
    }
    failed(rules.rule("SEIZE-28"));
    if (facts.inquiry() != Answers.REFUSED) {
      refuse(
          "CREDITORS_MAY_TAKE_IT",
          rules.rule("SEIZE-28"),
          RuleFacts.of("answers", facts.inquiry().name()),
          RuleFacts.of("answers", Answers.REFUSED.name()));
    }
    unless(
        !facts.immovable() || facts.statements().saleFailed(),
        "POST_AUCTION_SALE_FIRST",
        "SALE-25",
        "saleFailed");
    unless(facts.statements().noOtherMeasure(), "OTHER_MEASURE_LEFT", "SEIZE-28", "noOtherMeasure");
  }

  private void documents() {
    Rule rule = rules.rule("SEIZE-28");
    long least = rule.parameters().number("documentsMin");
    if (facts.documents() < least) {
      refuse(
          "PROOF_MISSING",
          cited(rules, facts),
          RuleFacts.of("documents", facts.documents()),
          RuleFacts.of("documentsMin", least));
    }
  }

  private void unless(boolean satisfied, String reason, String rule, String name) {
    if (!satisfied) {
      refuse(reason, rules.rule(rule), RuleFacts.of(name, false), RuleFacts.of(name, true));
    }
  }

  private void refuse(String reason, Rule rule, RuleFacts inputs, RuleFacts accepted) {
    found.add(new Refused(reason, rule, inputs, accepted));
  }
}
