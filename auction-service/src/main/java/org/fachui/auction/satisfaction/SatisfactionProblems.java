package org.fachui.auction.satisfaction;

import java.time.Instant;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.problems.Problem;

/** Refusals of a step that comes before the ending is judged; the sets are {@code after} ones. */
public final class SatisfactionProblems {
  private SatisfactionProblems() {}

  /** Creditors are asked after a round without a bid that nothing has followed (LINK-1). */
  static Problem.Builder notUnsold(RuleSet rules, LotStage stage) {
    return refused(rules, "LINK-1", "NOT_IN_THIS_STAGE")
        .title("Creditors are asked after a round without a bid")
        .input("stage", stage.name())
        .accepted("stage", LotLife.before(LotEvent.TAKE).getFirst().name());
  }

  /** An answer needs a question (LINK-1). */
  static Problem.Builder notAsked(RuleSet rules) {
    return refused(rules, "LINK-1", "CREDITORS_NOT_ASKED")
        .title("The creditors were not asked yet");
  }

  /** The term that the question gave is over (LINK-1). */
  static Problem.Builder tooLate(RuleSet rules, Instant at, Instant answerBy) {
    return refused(rules, "LINK-1", "ANSWERED_TOO_LATE")
        .title("The time for answering was over")
        .input("at", at.toString())
        .accepted("max", answerBy.toString());
  }

  /** Lots decide among several of one rank only (SALE-16). */
  static Problem.Builder nothingToDraw(RuleSet rules) {
    return refused(rules, "SALE-16", "NOTHING_TO_DRAW")
        .title("Lots are drawn once, when all have answered, among several of the first rank");
  }

  /** Somebody else took a step in between; what is sent is judged anew when it is sent again. */
  public static Problem.Builder otherStepFirst() {
    return Problem.of(409, "OTHER_STEP_FIRST")
        .title("Another step was taken in between; look again")
        .retry(true);
  }

  private static Problem.Builder refused(RuleSet rules, String id, String reason) {
    Rule rule = rules.rule(id);
    return Problem.of(409, reason)
        .rule(rule.id(), rule.citation().text())
        .detail(rule.summary())
        .retry(false);
  }
}
