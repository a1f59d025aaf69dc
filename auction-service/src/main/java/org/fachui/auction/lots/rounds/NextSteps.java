package org.fachui.auction.lots.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RoundRules;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;

/** Says which further auction a property may have, under which figures and by when. */
public final class NextSteps {
  private NextSteps() {}

  /**
   * The steps that are open.
   *
   * @param immovable whether the longer times of notice apply
   */
  public static List<NextStep> of(PropertyRounds rounds, RuleSet rules, boolean immovable) {
    Optional<Round> last = rounds.last();
    return rounds
        .nextAuction()
        .flatMap(kind -> last.flatMap(before -> step(kind, before, rules, immovable)))
        .map(List::of)
        .orElseGet(List::of);
  }

  private static Optional<NextStep> step(
      RoundKind kind, Round before, RuleSet rules, boolean immovable) {
    return switch (kind) {
      case SECOND -> before.endedAt().map(since -> second(before, since, rules, immovable));
      case REAUCTION -> before.endedAt().map(since -> reauction(before, since, rules, immovable));
      case FIRST, POST_AUCTION_SALE -> Optional.empty();
    };
  }

  private static NextStep second(Round before, Instant since, RuleSet rules, boolean immovable) {
    Rule rule = rules.rule("NJA-26");
    long noticeMs = RoundRules.shortestNoticeMs(rules, RoundKind.SECOND, immovable);
    Instant dueBy = since.plusMillis(RoundRules.openWithinMs(rules));
    return new NextStep(
        LotEvent.SECOND_AUCTION,
        rule.id(),
        rule.citation(),
        RoundRules.lowestStartFen(rules, RoundKind.SECOND, before.startPriceFen()),
        noticeMs,
        since,
        dueBy,
        dueBy.minusMillis(noticeMs));
  }

  private static NextStep reauction(Round before, Instant since, RuleSet rules, boolean immovable) {
    Rule rule = rules.rule("NJA-24");
    return new NextStep(
        LotEvent.RE_AUCTION,
        rule.id(),
        rule.citation(),
        RoundRules.lowestStartFen(rules, RoundKind.REAUCTION, before.startPriceFen()),
        RoundRules.shortestNoticeMs(rules, RoundKind.REAUCTION, immovable),
        since,
        null,
        null);
  }
}
