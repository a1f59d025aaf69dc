package org.fachui.auction.rules.conformance;

import java.util.Optional;
import org.fachui.auction.rules.LeaseRules;
import org.fachui.auction.rules.LeaseRules.Dates;
import org.fachui.auction.rules.LeaseRules.Judged;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Is the property sold with its lease? */
final class LeaseQuestion {
  private LeaseQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    String mortgaged = facts.text("mortgagedOn", "");
    Dates dates =
        new Dates(
            facts.day("since", ""),
            facts.flag("removed", false),
            mortgaged.isEmpty() ? Optional.empty() : Optional.of(facts.day("mortgagedOn", "")),
            facts.day("seizedOn", ""));
    if (LeaseRules.removal(rules, dates) instanceof Refused refused) {
      return new Told(refused.reason(), refused.rule().citation().text());
    }
    Judged judged = LeaseRules.judge(rules, dates);
    return new Told(judged.outcome().name(), judged.rule().citation().text());
  }
}
