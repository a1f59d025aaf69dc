package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.ToldRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Are the known holders of security told in time? */
final class ToldQuestion {
  private static final long DAY_MS = 86_400_000;

  private ToldQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    List<Concerned> holders =
        NoticeQuestion.told(
            facts.several("informed", "RECEIPT " + 3 * DAY_MS), "SECURITY_HOLDER", false);
    List<Refused> refused =
        ToldRules.refusals(rules, holders, facts.number("opensInMs", 15 * DAY_MS));
    if (refused.isEmpty()) {
      return new Told("TOLD", "");
    }
    return new Told(
        refused.stream()
            .map(one -> one.rule().id() + " " + one.reason())
            .collect(Collectors.joining("; ")),
        refused.getFirst().rule().citation().text());
  }
}
