package org.fachui.auction.rules;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** The rules that a lot must satisfy to be published, each a pure function of the facts. */
public final class PublicationRules {
  /** A rule's id and its function. */
  private record Check(String ruleId, BiFunction<Rule, PublicationFacts, RuleOutcome> function) {}

  /** In the order of the articles. */
  private static final List<Check> CHECKS =
      List.of(
          new Check("NJA-10", PublicationRules::startPrice),
          new Check("NJA-13", PublicationRules::disclosures),
          new Check("NJA-14", PublicationRules::warnings),
          new Check("NJA-17", PublicationRules::deposit),
          new Check("NJA-20", PublicationRules::duration),
          new Check("NJA-34", PublicationRules::eligibility));

  private PublicationRules() {}

  /**
   * Judges the facts under one rule set.
   *
   * @return every refusal, in the order of the articles; empty if the lot may be published
   */
  public static List<Refused> refusals(RuleSet rules, PublicationFacts facts) {
    return CHECKS.stream()
        .map(check -> check.function.apply(rules.rule(check.ruleId), facts))
        .flatMap(
            outcome -> outcome instanceof Refused refused ? Stream.of(refused) : Stream.empty())
        .toList();
  }

  static RuleOutcome startPrice(Rule rule, PublicationFacts facts) {
    if (facts.appraisalFen().isEmpty()) {
      return RuleOutcome.satisfied();
    }
    return startPrice(rule, facts.appraisalFen().getAsLong(), facts.startPriceFen());
  }

  static RuleOutcome startPrice(Rule rule, long appraisal, long start) {
    long lowest = percentOf(appraisal, rule.parameters().number("appraisalPercentMin"));
    if (start >= lowest) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        "START_PRICE_TOO_LOW",
        rule,
        RuleFacts.of("appraisalFen", appraisal).and("startPriceFen", start),
        RuleFacts.of("startPriceFenMin", lowest));
  }

  static RuleOutcome disclosures(Rule rule, PublicationFacts facts) {
    return complete(rule, "DISCLOSURES_MISSING", facts.disclosed());
  }

  static RuleOutcome warnings(Rule rule, PublicationFacts facts) {
    return complete(rule, "WARNINGS_MISSING", facts.warned());
  }

  static RuleOutcome deposit(Rule rule, PublicationFacts facts) {
    if (facts.depositFen().isEmpty()) {
      return RuleOutcome.satisfied();
    }
    return deposit(rule, facts.startPriceFen(), facts.depositFen().getAsLong());
  }

  static RuleOutcome deposit(Rule rule, long start, long deposit) {
    long least = percentOf(start, rule.parameters().number("startPricePercentMin"));
    long most = start * rule.parameters().number("startPricePercentMax") / 100;
    if (deposit >= least && deposit <= most) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        "DEPOSIT_OUT_OF_RANGE",
        rule,
        RuleFacts.of("startPriceFen", start).and("depositFen", deposit),
        RuleFacts.of("depositFenMin", least).and("depositFenMax", most));
  }

  static RuleOutcome duration(Rule rule, PublicationFacts facts) {
    return duration(rule, facts.durationMs());
  }

  static RuleOutcome duration(Rule rule, long durationMs) {
    long shortest = rule.parameters().number("durationMsMin");
    if (durationMs >= shortest) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        "BIDDING_TOO_SHORT",
        rule,
        RuleFacts.of("durationMs", durationMs),
        RuleFacts.of("durationMsMin", shortest));
  }

  static RuleOutcome eligibility(Rule rule, PublicationFacts facts) {
    if (facts.courtPerson().filter(facts.bidders()::contains).isEmpty()) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        "COURT_MUST_NOT_BID", rule, RuleFacts.of("bidder", "the caller"), RuleFacts.none());
  }

  private static RuleOutcome complete(Rule rule, String reason, Set<String> given) {
    long items = rule.parameters().number("itemsMin");
    List<String> missing =
        IntStream.rangeClosed(1, (int) items)
            .mapToObj(item -> rule.id() + "-" + item)
            .filter(code -> !given.contains(code))
            .toList();
    if (missing.isEmpty()) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        reason,
        rule,
        RuleFacts.of("missing", String.join(" ", missing)),
        RuleFacts.of("items", rule.id() + "-1 … " + rule.id() + "-" + items));
  }

  /** The smallest whole number of fen that is not below so many percent. */
  private static long percentOf(long fen, long percent) {
    return Math.ceilDiv(fen * percent, 100L);
  }
}
