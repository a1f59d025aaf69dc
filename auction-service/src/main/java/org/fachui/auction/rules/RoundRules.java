package org.fachui.auction.rules;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fachui.auction.rules.NoticeFacts.Later;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * What the law asks of the rounds after the first. Two things that are easily mixed up: after a
 * round without a bid follows the second auction (再次拍卖: shorter notice, at most a fifth cheaper);
 * after a default follows the re-auction (重新拍卖: the first auction's notice, no cut). What was
 * withdrawn is announced again as what it was; what was annulled, as a first auction.
 */
public final class RoundRules {
  private RoundRules() {}

  /** The lowest start price of a round after one that began at {@code previousFen}. */
  public static long lowestStartFen(RuleSet rules, RoundKind kind, long previousFen) {
    long percent =
        switch (kind) {
          case SECOND -> rules.rule("NJA-26").parameters().number("startPricePercentMin");
          case REAUCTION -> rules.rule("SALE-5").parameters().number("afterDefaultPercentMin");
          case FIRST -> 0;
          case NO_RESERVE -> 0;
          case POST_AUCTION_SALE -> rules.rule("LINK-3").parameters().number("ofTheReservePercent");
        };
    return kind == RoundKind.NO_RESERVE
        ? rules.rule("CRIM-12").parameters().number("startPriceFenMin")
        : Math.ceilDiv(Math.multiplyExact(previousFen, percent), 100L);
  }

  /** How long before its opening such a round is announced, at least; in milliseconds. */
  public static long shortestNoticeMs(RuleSet rules, RoundKind kind, boolean immovable) {
    Rule rule = rules.rule(ofTheNotice(kind));
    return rule.parameters().number(immovable ? "immovablesMsMin" : "movablesMsMin");
  }

  /** How long after the failed round the second auction opens, at most; in milliseconds. */
  public static long openWithinMs(RuleSet rules) {
    return rules.rule("NJA-26").parameters().number("withinMsMax");
  }

  /** Which rule says how long before its opening such a round is announced. */
  private static String ofTheNotice(RoundKind kind) {
    return switch (kind) {
      case SECOND -> "NJA-26";
      case POST_AUCTION_SALE -> "LINK-2";
      case FIRST, REAUCTION, NO_RESERVE -> "NJA-12";
    };
  }

  /** What a notice lacks as a later round; nothing for a first auction. */
  static Stream<Refused> refusals(RuleSet rules, NoticeFacts facts) {
    return facts.later().stream()
        .flatMap(
            later ->
                Stream.<Function<Later, Optional<Refused>>>of(
                        one -> startPrice(rules, facts, one),
                        one -> timeOfNotice(rules, facts, one),
                        one -> openingInTime(rules, one),
                        one -> newDecision(rules, facts, one))
                    .flatMap(check -> check.apply(later).stream()));
  }

  private static Optional<Refused> startPrice(RuleSet rules, NoticeFacts facts, Later later) {
    if (later.kind() == RoundKind.POST_AUCTION_SALE) {
      return Optional.empty();
    } else if (later.kind() == RoundKind.NO_RESERVE) {
      return noPrice(rules, facts);
    }
    long lowest = lowestStartFen(rules, later.kind(), later.previousStartFen());
    boolean second = later.kind() == RoundKind.SECOND;
    return facts
        .decision()
        .filter(decided -> decided.startPriceFen() < lowest)
        .map(
            decided ->
                new Refused(
                    second ? "CUT_TOO_DEEP" : "NO_CUT_AFTER_DEFAULT",
                    rules.rule(second ? "NJA-26" : "SALE-5"),
                    RuleFacts.of("previousStartPriceFen", later.previousStartFen())
                        .and("startPriceFen", decided.startPriceFen()),
                    RuleFacts.of("startPriceFenMin", lowest)));
  }

  private static Optional<Refused> noPrice(RuleSet rules, NoticeFacts facts) {
    long least = lowestStartFen(rules, RoundKind.NO_RESERVE, 0);
    return facts
        .decision()
        .filter(decided -> decided.startPriceFen() < least)
        .map(
            decided ->
                new Refused(
                    "NO_PRICE",
                    rules.rule("CRIM-12"),
                    RuleFacts.of("startPriceFen", decided.startPriceFen()),
                    RuleFacts.of("startPriceFenMin", least)));
  }

  private static Optional<Refused> timeOfNotice(RuleSet rules, NoticeFacts facts, Later later) {
    long least = shortestNoticeMs(rules, later.kind(), facts.immovable());
    if (facts.asFirst()) {
      return Optional.empty();
    }
    return Optional.of(
            new Refused(
                "NOTICE_TOO_SHORT",
                rules.rule(ofTheNotice(later.kind())),
                RuleFacts.of("opensInMs", facts.opensInMs()),
                RuleFacts.of("opensInMsMin", least)))
        .filter(refused -> facts.opensInMs() < least);
  }

  private static Optional<Refused> openingInTime(RuleSet rules, Later later) {
    long most = openWithinMs(rules);
    boolean late = later.kind() == RoundKind.SECOND && later.opensAfterMs() > most;
    return Optional.of(
            new Refused(
                "ROUND_TOO_LATE",
                rules.rule("NJA-26"),
                RuleFacts.of("opensAfterMs", later.opensAfterMs()),
                RuleFacts.of("opensAfterMsMax", most).and("lateReason", "公告逾期再次拍卖的理由")))
        .filter(refused -> late && !later.delayExplained());
  }

  private static Optional<Refused> newDecision(RuleSet rules, NoticeFacts facts, Later later) {
    return facts
        .decision()
        .filter(decided -> !later.decidedSince())
        .map(
            decided ->
                new Refused(
                    "DECISION_OF_EARLIER_ROUND",
                    rules.rule("NJA-27"),
                    RuleFacts.of("decidedSince", false),
                    RuleFacts.of("decidedSince", true)));
  }
}
