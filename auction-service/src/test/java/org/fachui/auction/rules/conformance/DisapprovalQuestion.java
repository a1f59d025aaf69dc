package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.disapproval.DisapprovalFacts;
import org.fachui.auction.disapproval.DisapprovalFacts.Approval;
import org.fachui.auction.disapproval.DisapprovalRules;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Are these shares sold again for want of an approval, and what is kept of the buyer's money? */
final class DisapprovalQuestion {
  private DisapprovalQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    boolean knew = facts.flag("buyerKnew", false);
    long paid = facts.number("paidFen", 80_000_000);
    long deposit = facts.number("depositFen", 7_000_000);
    List<Refused> found =
        DisapprovalRules.judge(
            rules,
            new DisapprovalFacts(
                LotStage.valueOf(facts.text("stage", "PAID")),
                Approval.valueOf(facts.text("approval", "NOT_GRANTED")),
                knew,
                (int) facts.number("documents", 1)));
    if (!found.isEmpty()) {
      return new Told(
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; ")),
          found.getFirst().rule().citation().text());
    }
    long kept = DisapprovalRules.keptFen(knew, deposit, paid);
    return new Told(
        "SOLD AGAIN; kept " + kept + "; returned " + (paid - kept),
        DisapprovalRules.cited(rules, knew).citation().text());
  }
}
