package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * The rules that a notice must satisfy, each a pure function of the facts; all findings at once.
 * Price, time of notice and age of the report are those of a first auction; {@link RoundRules} has
 * the later rounds', whose findings stand behind. {@link UnappraisedRules} judges shares that have
 * no reference price.
 */
public final class NoticeRules {
  /** A rule's id and its function. */
  private record Check(String ruleId, BiFunction<Rule, NoticeFacts, Stream<RuleOutcome>> function) {
    static Check one(String ruleId, BiFunction<Rule, NoticeFacts, RuleOutcome> function) {
      return new Check(ruleId, (rule, facts) -> Stream.of(function.apply(rule, facts)));
    }
  }

  /** In the order in which findings are named. */
  private static final List<Check> CHECKS =
      List.of(
          Check.one("DISP-1", NoticeRules::disposalRight),
          Check.one("NJA-4", NoticeRules::listedPlatform),
          Check.one("NJA-5", NoticeRules::platformChosen),
          Check.one("NJA-6", NoticeRules::review),
          Check.one("NJA-10", NoticeRules::startPrice),
          Check.one("NJA-12", NoticeRules::channel),
          Check.one("NJA-12", NoticeRules::timeOfNotice),
          new Check("NJA-13", NoticeRules::disclosures),
          new Check("NJA-14", NoticeRules::warnings),
          Check.one("HOME-2", NoticeRules::homeWarning),
          new Check("NJA-16", NoticeRules::notifications),
          Check.one("NJA-17", NoticeRules::deposit),
          Check.one("NJA-20", NoticeRules::duration),
          Check.one("NJA-27", NoticeRules::decision),
          Check.one("PRICE-27", NoticeRules::validReport),
          Check.one("PRICE-27", NoticeRules::timelySale));

  private NoticeRules() {}

  /**
   * Judges the facts under one rule set that has the rules of notices.
   *
   * @return every refusal, in the order of the rules; empty if the notice may be published
   */
  public static List<Refused> refusals(RuleSet rules, NoticeFacts facts) {
    Stream<Refused> ofEveryRound =
        CHECKS.stream()
            .flatMap(check -> check.function.apply(rules.rule(check.ruleId), facts))
            .flatMap(
                outcome ->
                    outcome instanceof Refused refused ? Stream.of(refused) : Stream.empty());
    return Stream.of(
            ofEveryRound,
            RoundRules.refusals(rules, facts),
            facts.later().stream().flatMap(later -> PostAuctionSale.refusals(rules, facts, later)),
            SurplusRules.refusals(rules, facts))
        .flatMap(found -> found)
        .toList();
  }

  /** Whether so many members are a panel: an odd number and not too few (NJA-27). */
  public static RuleOutcome panel(Rule rule, int members) {
    long least = rule.parameters().number("membersMin");
    if (members >= least && members % 2 == 1) {
      return RuleOutcome.satisfied();
    }
    return new Refused(
        "PANEL_NOT_ODD",
        rule,
        RuleFacts.of("members", members),
        RuleFacts.of("membersMin", least).and("odd", true));
  }

  private static RuleOutcome disposalRight(Rule rule, NoticeFacts facts) {
    return unless(
        facts.disposalProved(),
        new Refused(
            "DISPOSAL_RIGHT_MISSING",
            rule,
            RuleFacts.of("disposalRight", false),
            RuleFacts.of("proof", "首先查封的登记回执，或者首先查封法院的移送执行函")));
  }

  private static RuleOutcome listedPlatform(Rule rule, NoticeFacts facts) {
    boolean required = Boolean.TRUE.equals(rule.parameters().asMap().get("listRequired"));
    return unless(
        !required || facts.platform().listed(),
        new Refused(
            "PLATFORM_NOT_LISTED",
            rule,
            RuleFacts.of("listed", facts.platform().listed()),
            RuleFacts.of("listed", true)));
  }

  private static RuleOutcome platformChosen(Rule rule, NoticeFacts facts) {
    return unless(
        facts.platform().chosenBy().isPresent(),
        new Refused(
            "PLATFORM_NOT_CHOSEN",
            rule,
            RuleFacts.none(),
            RuleFacts.of("platformChosenBy", "APPLICANT COURT")));
  }

  private static RuleOutcome review(Rule rule, NoticeFacts facts) {
    boolean bound = facts.review().bound();
    return unless(
        bound && facts.review().landAnswered(),
        new Refused(
            bound ? "REVIEW_INCOMPLETE" : "REVIEW_MISSING",
            rule,
            RuleFacts.of("review", bound).and("landAnswered", facts.review().landAnswered()),
            RuleFacts.of("review", true).and("landAnswered", true)));
  }

  private static RuleOutcome startPrice(Rule rule, NoticeFacts facts) {
    return facts
        .decision()
        .filter(decided -> facts.asFirst())
        .flatMap(
            decided ->
                facts
                    .appraisal()
                    .map(
                        price ->
                            PublicationRules.startPrice(
                                rule, price.fen(), decided.startPriceFen())))
        .orElseGet(RuleOutcome::satisfied);
  }

  private static RuleOutcome channel(Rule rule, NoticeFacts facts) {
    return unless(
        facts.channel().isPresent(),
        new Refused(
            "CHANNEL_MISSING", rule, RuleFacts.none(), RuleFacts.of("channel", "法定途径，例如人民法院公告网")));
  }

  private static RuleOutcome timeOfNotice(Rule rule, NoticeFacts facts) {
    String parameter = facts.immovable() ? "immovablesMsMin" : "movablesMsMin";
    long least = rule.parameters().number(parameter);
    return unless(
        !facts.asFirst() || facts.opensInMs() >= least,
        new Refused(
            "NOTICE_TOO_SHORT",
            rule,
            RuleFacts.of("opensInMs", facts.opensInMs()),
            RuleFacts.of("opensInMsMin", least)));
  }

  private static Stream<RuleOutcome> disclosures(Rule rule, NoticeFacts facts) {
    return items(rule, "第十三条", "DISCLOSURE_MISSING", facts.disclosed());
  }

  private static Stream<RuleOutcome> warnings(Rule rule, NoticeFacts facts) {
    return items(rule, "第十四条", "WARNING_MISSING", facts.warned());
  }

  private static RuleOutcome homeWarning(Rule rule, NoticeFacts facts) {
    return unless(
        !facts.home() || facts.warned().contains(rule.id()),
        missing("WARNING_MISSING", rule, rule.id()));
  }

  private static Stream<RuleOutcome> notifications(Rule rule, NoticeFacts facts) {
    return facts.concerned().stream().map(one -> notified(rule, one));
  }

  private static RuleOutcome notified(Rule rule, Concerned one) {
    long received = rule.parameters().number("notifiedMsMin");
    long published = rule.parameters().number("publishedMsMin");
    Optional<Notified> notified = one.notified();
    if (notified.isEmpty()) {
      return new Refused(
          "NOT_NOTIFIED",
          rule,
          RuleFacts.of("who", one.who()),
          RuleFacts.of("how", means(one))
              .and("receiptAgoMsMin", received)
              .and("publishedAgoMsMin", published));
    }
    Means means = notified.get().means();
    if (means == Means.WAIVER && !one.mayWaive()) {
      return new Refused(
          "CANNOT_WAIVE",
          rule,
          RuleFacts.of("who", one.who()).and("how", means.name()),
          RuleFacts.of("how", means(one)));
    }
    long least =
        switch (means) {
          case WAIVER -> 0;
          case RECEIPT -> received;
          case PUBLISHED -> published;
        };
    return unless(
        notified.get().agoMs() >= least,
        new Refused(
            "NOTIFIED_TOO_LATE",
            rule,
            RuleFacts.of("who", one.who())
                .and("how", means.name())
                .and("agoMs", notified.get().agoMs()),
            RuleFacts.of("agoMsMin", least)));
  }

  private static String means(Concerned one) {
    return one.mayWaive() ? "RECEIPT WAIVER PUBLISHED" : "RECEIPT PUBLISHED";
  }

  private static RuleOutcome deposit(Rule rule, NoticeFacts facts) {
    return facts
        .decision()
        .filter(
            decided -> !facts.postAuctionSale() && !facts.withoutReserve() && !facts.unappraised())
        .map(
            decided ->
                PublicationRules.deposit(rule, decided.startPriceFen(), decided.depositFen()))
        .orElseGet(RuleOutcome::satisfied);
  }

  private static RuleOutcome duration(Rule rule, NoticeFacts facts) {
    return facts.postAuctionSale()
        ? RuleOutcome.satisfied()
        : PublicationRules.duration(rule, facts.durationMs());
  }

  private static RuleOutcome decision(Rule rule, NoticeFacts facts) {
    return facts
        .decision()
        .map(decided -> panel(rule, decided.members()))
        .orElseGet(
            () ->
                new Refused(
                    "DECISION_MISSING",
                    rule,
                    RuleFacts.of("decision", false),
                    RuleFacts.of("membersMin", rule.parameters().number("membersMin"))
                        .and("odd", true)));
  }

  private static RuleOutcome validReport(Rule rule, NoticeFacts facts) {
    if (facts.unappraised()) {
      return RuleOutcome.satisfied();
    } else if (facts.appraisal().isEmpty()) {
      return new Refused(
          "REFERENCE_PRICE_MISSING",
          rule,
          RuleFacts.of("referencePrice", false),
          RuleFacts.of("methods", "NEGOTIATED DIRECTED ONLINE APPRAISAL"));
    }
    LocalDate last = facts.appraisal().get().validUntil();
    return unless(
        !facts.asFirst() || !facts.today().isAfter(last),
        new Refused(
            "REPORT_TOO_OLD",
            rule,
            RuleFacts.of("validUntil", last.toString())
                .and("publishedOn", facts.today().toString()),
            RuleFacts.of("publishedOnMax", last.toString())));
  }

  private static RuleOutcome timelySale(Rule rule, NoticeFacts facts) {
    if (facts.appraisal().isEmpty()) {
      return RuleOutcome.satisfied();
    }
    LocalDate last = facts.appraisal().get().validUntil();
    LocalDate latest = last.plusMonths(rule.parameters().number("saleMonthsAfterMax"));
    return unless(
        !facts.opensOn().isAfter(latest),
        new Refused(
            "SALE_TOO_LATE",
            rule,
            RuleFacts.of("validUntil", last.toString()).and("opensOn", facts.opensOn().toString()),
            RuleFacts.of("opensOnMax", latest.toString())));
  }

  private static Stream<RuleOutcome> items(
      Rule rule, String article, String reason, Set<String> given) {
    int items = (int) rule.parameters().number("itemsMin");
    return IntStream.rangeClosed(1, items)
        .filter(item -> !given.contains(rule.id() + "-" + item))
        .mapToObj(item -> missing(reason, at(rule, article, item), rule.id() + "-" + item));
  }

  private static Refused missing(String reason, Rule rule, String code) {
    return new Refused(reason, rule, RuleFacts.of("item", code), RuleFacts.of("item", code));
  }

  private static Rule at(Rule rule, String article, int item) {
    return new Rule(
        rule.id(),
        rule.citation().at(ArticleItems.item(article, item)),
        rule.summary(),
        rule.parameters());
  }

  private static RuleOutcome unless(boolean satisfied, Refused refused) {
    return satisfied ? RuleOutcome.satisfied() : refused;
  }
}
