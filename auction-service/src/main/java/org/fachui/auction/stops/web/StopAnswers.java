package org.fachui.auction.stops.web;

import java.time.Instant;
import java.util.List;
import org.fachui.auction.RefusedProblem;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.StopOutcome;
import org.fachui.auction.stops.application.StopOutcome.CauseStands;
import org.fachui.auction.stops.application.StopOutcome.ClaimStands;
import org.fachui.auction.stops.application.StopOutcome.Done;
import org.fachui.auction.stops.application.StopOutcome.NeverResumed;
import org.fachui.auction.stops.application.StopOutcome.NoStay;
import org.fachui.auction.stops.application.StopOutcome.NotInForce;
import org.fachui.auction.stops.application.StopOutcome.NumberTaken;
import org.fachui.auction.stops.application.StopOutcome.Refused;
import org.fachui.auction.stops.application.StopOutcome.TooLate;
import org.fachui.auction.stops.law.StopRules;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.platform.problems.Problem;

/** What steps of the court about stops are answered with. */
public final class StopAnswers {
  private static final String TITLE = "A rule does not allow this paper";
  private static final RuleCitation GOING_ON = cited("NJA-28", "第二十八条第四款");
  private static final RuleCitation CLAIMS = cited("NJA-36", "第三十六条第二款");

  private StopAnswers() {}

  /** The stop, or an exception with the problem. */
  public static Done done(StopOutcome outcome) {
    return switch (outcome) {
      case Done done -> done;
      case Refused refused -> throw problem(refused.findings()).asException();
      case NumberTaken taken -> throw numberTaken().asException();
      case TooLate late ->
          throw Problem.of(409, "ENDED")
              .title("Bidding was over before it could be stopped")
              .retry(false)
              .asException();
      case NotInForce none ->
          throw Problem.of(409, "NOT_STOPPED")
              .title("No paper of the court holds this lot")
              .rule("NJA-28", GOING_ON.text())
              .retry(false)
              .asException();
      case NeverResumed never ->
          throw Problem.of(409, "WITHDRAWN")
              .title("A withdrawn lot does not go on")
              .rule("NJA-28", GOING_ON.text())
              .retry(false)
              .asException();
      case CauseStands stands ->
          throw Problem.of(409, "CAUSE_NOT_GONE")
              .title("Say first that the cause of the stay is gone")
              .rule("NJA-28", GOING_ON.text())
              .retry(false)
              .asException();
      case ClaimStands claim ->
          throw Problem.of(409, "CLAIM_NOT_RULED_ON")
              .title("An outsider's claim to the property is not ruled on yet")
              .rule("NJA-36", CLAIMS.text())
              .retry(false)
              .asException();
      case NoStay none ->
          throw Problem.of(409, "NO_STAY")
              .title("Only a stay has a cause that goes; a postponement has its term")
              .rule("NJA-28", GOING_ON.text())
              .retry(false)
              .asException();
    };
  }

  /** A court gives a number once, whatever the paper is. */
  public static Problem numberTaken() {
    return Problem.of(409, "NUMBER_TAKEN")
        .title("Another paper has this number")
        .field("/number")
        .retry(false)
        .build();
  }

  /** As it is answered. */
  static StopView view(StopOutcome outcome, Instant now) {
    return StopView.of(done(outcome).stop(), now);
  }

  /** All findings: 409 if one is about where the lot stands, else 422. */
  public static Problem problem(List<org.fachui.kernel.rules.RuleOutcome.Refused> findings) {
    return RefusedProblem.of(TITLE, findings, StopRules::isOfStage);
  }

  private static RuleCitation cited(String rule, String paragraph) {
    return RuleSets.COURSE_2024.rule(rule).citation().at(paragraph);
  }
}
