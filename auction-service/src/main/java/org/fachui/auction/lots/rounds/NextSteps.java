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
        .filter(kind -> kind != RoundKind.POST_AUCTION_SALE || !failed(last))
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

  /**
   * Then the post-auction sale is one of the ways in which the sale may end ({@link EndingSteps}).
   */
  private static boolean failed(Optional<Round> last) {
    return last.filter(round -> round.stage() == LotStage.CLOSED_UNSOLD).isPresent();
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
        kind == RoundKind.POST_AUCTION_SALE ? (Long) rule.parameters().number("windowMs") : null,
        since,
        dueBy,
        kind == RoundKind.POST_AUCTION_SALE
            ? since.plusMillis(rule.parameters().number("noticeWithinMsMax"))
            : dueBy == null ? null : dueBy.minusMillis(noticeMs));
  }

  private static LotEvent event(LotStage before, RoundKind kind) {
    return switch (before) {
      case CLOSED_UNSOLD ->
          kind == RoundKind.NO_RESERVE ? LotEvent.AUCTION_WITHOUT_RESERVE : LotEvent.SECOND_AUCTION;
      case DEFAULTED, NOT_APPROVED -> LotEvent.RE_AUCTION;
      default -> LotEvent.ANNOUNCE_ANEW;
    };
  }

  private static Rule rule(RoundKind kind, RuleSet rules) {
    return rules.rule(
        switch (kind) {
          case SECOND -> "NJA-26";
          case REAUCTION -> "NJA-24";
          case POST_AUCTION_SALE -> "LINK-2";
          case NO_RESERVE -> "CRIM-12";
          case FIRST -> "NJA-12";
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
