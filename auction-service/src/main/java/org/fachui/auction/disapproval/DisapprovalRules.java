package org.fachui.auction.disapproval;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.disapproval.DisapprovalFacts.Approval;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May these shares be sold again for want of an approval, and what is kept (EQ-15)? */
public final class DisapprovalRules {
  private static final String SOLD_AGAIN = "EQ-15";

  private DisapprovalRules() {}

  /**
   * Judges under a set of {@code RuleSets.equity}.
   *
   * @return every refusal; empty if the ruling may be made
   */
  public static List<Refused> judge(RuleSet rules, DisapprovalFacts facts) {
    List<Refused> found = new ArrayList<>();
    if (LotLife.transition(facts.stage(), LotEvent.MISS_APPROVAL).isEmpty()) {
      found.add(
          new Refused(
              "NOT_IN_THIS_STAGE",
              rules.rule(SOLD_AGAIN),
              RuleFacts.of("stage", facts.stage().name()),
              RuleFacts.of(
                  "stages",
                  String.join(
                      " ",
                      LotLife.before(LotEvent.MISS_APPROVAL).stream().map(Enum::name).toList()))));
    }
    if (facts.approval() != Approval.NOT_GRANTED) {
      found.add(
          new Refused(
              switch (facts.approval()) {
                case NOT_NEEDED -> "NO_APPROVAL_NEEDED";
                case GRANTED -> "APPROVAL_GRANTED";
                default -> "AWAITING_APPROVAL";
              },
              rules.rule(SOLD_AGAIN),
              RuleFacts.of("approval", facts.approval().name()),
              RuleFacts.of("approval", Approval.NOT_GRANTED.name())));
    }
    Rule forfeited = cited(rules, true);
    long least = forfeited.parameters().number("documentsMin");
    if (facts.buyerKnew() && facts.documents() < least) {
      found.add(
          new Refused(
              "PROOF_MISSING",
              forfeited,
              RuleFacts.of("documents", facts.documents()),
              RuleFacts.of("documentsMin", least)));
    }
    return List.copyOf(found);
  }

  /**
   * What is kept of the buyer's money.
   *
   * @param depositFen what would be kept on a default
   */
  public static long keptFen(boolean buyerKnew, long depositFen, long paidFen) {
    return buyerKnew ? Math.min(depositFen, paidFen) : 0;
  }

  /** The rule on which the ruling rests. */
  public static Rule cited(RuleSet rules, boolean buyerKnew) {
    Rule rule = rules.rule(SOLD_AGAIN);
    return buyerKnew
        ? new Rule(rule.id(), rule.citation().at("第十五条第三款"), rule.summary(), rule.parameters())
        : rule;
  }
}
