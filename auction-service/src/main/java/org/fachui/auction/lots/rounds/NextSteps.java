package org.fachui.auction.lots.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RoundRules;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

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
        .flatMap(
            kind ->
                last.flatMap(
                    before ->
                        before
                            .endedAt()
                            .map(since -> auction(rounds, kind, since, rules, immovable))))
        .map(List::of)
        .orElseGet(List::of);
  }

  private static NextStep auction(
      PropertyRounds rounds, RoundKind kind, Instant since, RuleSet rules, boolean immovable) {
    Round before = rounds.all().getLast();
    Rule rule = rule(kind, rules);
    long noticeMs = RoundRules.shortestNoticeMs(rules, kind, immovable);
    Instant dueBy =
        kind == RoundKind.SECOND ? since.plusMillis(RoundRules.openWithinMs(rules)) : null;
    return new NextStep(
        event(before.stage(), kind),
        kind,
        rule.id(),
        rule.citation(),
        lowestStartFen(rounds, kind, rules),
        noticeMs,
        since,
        dueBy,
        dueBy == null ? null : dueBy.minusMillis(noticeMs));
  }

  private static LotEvent event(LotStage before, RoundKind kind) {
    return switch (before) {
      case CLOSED_UNSOLD -> LotEvent.SECOND_AUCTION;
      case DEFAULTED -> LotEvent.RE_AUCTION;
      default -> {
        if (kind == RoundKind.POST_AUCTION_SALE) {
          throw new IllegalArgumentException(kind + " is no auction");
        }
        yield LotEvent.ANNOUNCE_ANEW;
      }
    };
  }

  private static Rule rule(RoundKind kind, RuleSet rules) {
    return rules.rule(
        switch (kind) {
          case SECOND -> "NJA-26";
          case REAUCTION -> "NJA-24";
          case FIRST, POST_AUCTION_SALE -> "NJA-12";
        });
  }

  private static @Nullable Long lowestStartFen(
      PropertyRounds rounds, RoundKind kind, RuleSet rules) {
    return kind == RoundKind.FIRST
        ? null
        : rounds
            .basis()
            .map(basis -> RoundRules.lowestStartFen(rules, kind, basis.startPriceFen()))
            .orElse(null);
  }
}
