package org.fachui.auction.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.fachui.auction.rules.NoticeFacts.Creditors;
import org.fachui.auction.rules.NoticeFacts.Later;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * What is asked of a post-auction sale (变卖): the reserve of the auction before it, neither more nor
 * less, prepaid in full; announced soon; open for a window that the first bid ends.
 */
public final class PostAuctionSale {
  private static final String ANNOUNCED = "LINK-2";
  private static final String PRICED = "LINK-3";

  private PostAuctionSale() {}

  /** So long after the first bid such a sale ends; in milliseconds. */
  public static long firstBidEndsMs(RuleSet rules) {
    return rules.rule("LINK-4").parameters().number("firstBidEndsMs");
  }

  /** What is kept of the prepaid price when the buyer defaults, rounded down to whole fen. */
  public static long keptFen(RuleSet rules, long lastDepositFen) {
    long percent = rules.rule("LINK-5").parameters().number("ofTheDepositPercent");
    return Math.multiplyExact(lastDepositFen, percent) / 100;
  }

  /** What a notice lacks as such a sale; nothing for another round. */
  static Stream<Refused> refusals(RuleSet rules, NoticeFacts facts, Later later) {
    return later.kind() == RoundKind.POST_AUCTION_SALE
        ? Stream.of(
                nobodyTakesIt(rules, later),
                price(rules, facts, later),
                noticeInTime(rules, facts, later),
                prepaid(rules, facts),
                window(rules, facts))
            .flatMap(Optional::stream)
        : Stream.empty();
  }

  /**
   * None of the creditors takes it. One who wanted it and did not pay the difference stands in the
   * way until the reason is published.
   */
  private static Optional<Refused> nobodyTakesIt(RuleSet rules, Later later) {
    Optional<String> reason =
        switch (later.creditors()) {
          case NOT_ASKED -> Optional.of("CREDITORS_NOT_ASKED");
          case ASKED -> Optional.of("CREDITORS_STILL_ASKED");
          case WANTED ->
              later.delayExplained() ? Optional.empty() : Optional.of("CREDITOR_TAKES_IT");
          case DECLINED -> Optional.empty();
        };
    return reason.map(
        name ->
            new Refused(
                name,
                rules.rule(ANNOUNCED),
                RuleFacts.of("creditors", later.creditors().name()),
                RuleFacts.of("creditors", Creditors.DECLINED.name())));
  }

  private static Optional<Refused> price(RuleSet rules, NoticeFacts facts, Later later) {
    long price =
        RoundRules.lowestStartFen(rules, RoundKind.POST_AUCTION_SALE, later.previousStartFen());
    return facts
        .decision()
        .filter(decided -> decided.startPriceFen() != price)
        .map(
            decided ->
                new Refused(
                    "NOT_THE_RESERVE",
                    rules.rule(PRICED),
                    RuleFacts.of("previousStartPriceFen", later.previousStartFen())
                        .and("startPriceFen", decided.startPriceFen()),
                    RuleFacts.of("startPriceFen", price)));
  }

  private static Optional<Refused> prepaid(RuleSet rules, NoticeFacts facts) {
    Rule rule = rules.rule(PRICED);
    return facts
        .decision()
        .filter(decided -> decided.depositFen() != wholePrice(rule, decided.startPriceFen()))
        .map(
            decided ->
                new Refused(
                    "NOT_PREPAID_IN_FULL",
                    rule,
                    RuleFacts.of("startPriceFen", decided.startPriceFen())
                        .and("depositFen", decided.depositFen()),
                    RuleFacts.of("depositFen", wholePrice(rule, decided.startPriceFen()))));
  }

  private static long wholePrice(Rule rule, long startPriceFen) {
    long percent = rule.parameters().number("prepaidPercent");
    return Math.ceilDiv(Math.multiplyExact(startPriceFen, percent), 100L);
  }

  private static Optional<Refused> noticeInTime(RuleSet rules, NoticeFacts facts, Later later) {
    Rule rule = rules.rule(ANNOUNCED);
    long most = rule.parameters().number("noticeWithinMsMax");
    long after = later.opensAfterMs() - facts.opensInMs();
    return Optional.of(
            new Refused(
                "NOTICE_TOO_LATE",
                rule,
                RuleFacts.of("noticeAfterMs", after),
                RuleFacts.of("noticeAfterMsMax", most).and("lateReason", "逾期发布变卖公告的理由")))
        .filter(refused -> after > most && !later.delayExplained());
  }

  private static Optional<Refused> window(RuleSet rules, NoticeFacts facts) {
    Rule rule = rules.rule(ANNOUNCED);
    long window = rule.parameters().number("windowMs");
    return Optional.of(
            new Refused(
                "NOT_THE_WINDOW",
                rule,
                RuleFacts.of("durationMs", facts.durationMs()),
                RuleFacts.of("durationMs", window)))
        .filter(refused -> facts.durationMs() != window);
  }
}
