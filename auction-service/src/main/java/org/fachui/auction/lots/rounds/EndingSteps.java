package org.fachui.auction.lots.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.PropertyRounds.Taker;
import org.fachui.auction.rules.RoundKind;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Says how the sale of a property that nobody bought may end, and by when. A creditor may take it
 * after every round without a bid (SALE-16); once two have failed, there is a term for asking, and
 * the post-auction sale, management and release are open too; of these all but the sale, once that
 * has failed.
 */
public final class EndingSteps {
  private static final int FAILURES = 2;

  private EndingSteps() {}

  /**
   * The steps that are open.
   *
   * @param after a set of {@code RuleSets.after}
   * @param immovable whether the longer time of notice applies
   */
  public static List<NextStep> of(PropertyRounds rounds, RuleSet after, boolean immovable) {
    return rounds
        .last()
        .filter(last -> last.stage() == LotStage.CLOSED_UNSOLD)
        .flatMap(
            last ->
                last.endedAt()
                    .map(
                        since ->
                            rounds.taker() == Taker.NONE
                                ? steps(rounds.failures(), last, since, after, immovable)
                                : criminal(rounds, last, since, after)))
        .orElseGet(List::of);
  }

  private static List<NextStep> steps(
      long failures, Round last, Instant since, RuleSet after, boolean immovable) {
    List<NextStep> steps = new ArrayList<>();
    boolean twice = failures >= FAILURES;
    boolean offered = last.kind() == RoundKind.POST_AUCTION_SALE;
    boolean asked = twice && !offered;
    Rule asking = after.rule("LINK-1");
    steps.add(
        step(
            LotEvent.TAKE,
            asked ? asking : after.rule("SALE-16"),
            last.startPriceFen(),
            since,
            asked ? since.plusMillis(asking.parameters().number("answerWithinMsMax")) : null));
    if (asked) {
      steps.add(sale(last, since, after.rule("LINK-2"), immovable));
    }
    if (twice) {
      steps.add(step(LotEvent.MANAGE, after.rule("CPI-490"), null, since, null));
      steps.add(step(LotEvent.RELEASE, after.rule("SEIZE-28"), null, since, null));
    }
    return List.copyOf(steps);
  }

  /** Criminal property goes to the treasury or the victims at the last reserve (CRIM-12). */
  private static List<NextStep> criminal(
      PropertyRounds rounds, Round last, Instant since, RuleSet after) {
    Rule rule = after.rule("CRIM-12");
    if (rounds.failures() < rule.parameters().number("failuresMin")) {
      return List.of();
    } else if (last.kind() == RoundKind.NO_RESERVE) {
      return List.of(step(LotEvent.RELEASE, after.rule("SEIZE-28"), null, since, null));
    }
    return rounds.taker() == Taker.DECLINED
        ? List.of()
        : List.of(step(LotEvent.TAKE, rule, last.startPriceFen(), since, null));
  }

  private static NextStep sale(Round last, Instant since, Rule rule, boolean immovable) {
    return new NextStep(
        LotEvent.POST_AUCTION_SALE,
        RoundKind.POST_AUCTION_SALE,
        rule.id(),
        rule.citation(),
        last.startPriceFen(),
        rule.parameters().number(immovable ? "immovablesMsMin" : "movablesMsMin"),
        rule.parameters().number("windowMs"),
        since,
        null,
        since.plusMillis(rule.parameters().number("noticeWithinMsMax")));
  }

  private static NextStep step(
      LotEvent event, Rule rule, @Nullable Long priceFen, Instant since, @Nullable Instant dueBy) {
    return new NextStep(
        event, null, rule.id(), rule.citation(), priceFen, null, null, since, dueBy, null);
  }
}
