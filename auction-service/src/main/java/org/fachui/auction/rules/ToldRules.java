package org.fachui.auction.rules;

import java.util.List;
import java.util.Optional;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * Whether the known holders of security are told in time (SALE-11). The time is counted to the sale
 * and not to the notice. Security ends with the sale whether its holder comes or not (SALE-28), so
 * nobody can waive being told; who cannot be reached is told by publication with the reason, as
 * article 16 of NJA has it for parties.
 */
public final class ToldRules {
  private static final String RULE = "SALE-11";
  private static final String MEANS = Means.RECEIPT + " " + Means.PUBLISHED;

  private ToldRules() {}

  /**
   * Every refusal, in the order of the holders.
   *
   * @param opensInMs from the notice to the opening
   */
  public static List<Refused> refusals(RuleSet told, List<Concerned> holders, long opensInMs) {
    Rule rule = told.rule(RULE);
    return holders.stream().flatMap(one -> refusal(rule, one, opensInMs).stream()).toList();
  }

  private static Optional<Refused> refusal(Rule rule, Concerned one, long opensInMs) {
    RuleFacts who = RuleFacts.of("who", one.who());
    long least = rule.parameters().number("beforeSaleMsMin");
    if (one.notified().isEmpty()) {
      return Optional.of(
          new Refused(
              "NOT_NOTIFIED", rule, who, RuleFacts.of("how", MEANS).and("beforeSaleMsMin", least)));
    }
    Notified notified = one.notified().get();
    RuleFacts how = who.and("how", notified.means().name());
    if (notified.means() == Means.WAIVER) {
      return Optional.of(new Refused("CANNOT_WAIVE", rule, how, RuleFacts.of("how", MEANS)));
    }
    if (notified.agoMs() < 0) {
      return Optional.of(
          new Refused(
              "NOTIFIED_LATER",
              rule,
              how.and("agoMs", notified.agoMs()),
              RuleFacts.of("agoMsMin", 0)));
    }
    long before = Math.addExact(notified.agoMs(), opensInMs);
    return before >= least
        ? Optional.empty()
        : Optional.of(
            new Refused(
                "TOLD_TOO_LATE",
                rule,
                how.and("beforeSaleMs", before),
                RuleFacts.of("beforeSaleMsMin", least)));
  }
}
