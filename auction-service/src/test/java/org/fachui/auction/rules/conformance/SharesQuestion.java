package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.rules.UnappraisedRules;
import org.fachui.auction.rules.UnappraisedShares;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May these shares be sold without a reference price? */
final class SharesQuestion {
  private SharesQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    UnappraisedShares shares =
        new UnappraisedShares(
            facts.flag("stated", true),
            facts.flag("told", true),
            facts.flag("requested", true),
            facts.flag("worthless", false),
            facts.number("costsFen", 1_000_000));
    List<Refused> refused =
        Stream.concat(
                UnappraisedRules.entering(
                    rules, facts.flag("shares", true), facts.flag("priced", false))
                    .stream(),
                UnappraisedRules.refusals(
                    rules, shares, OptionalLong.of(facts.number("startFen", 1_100_000)))
                    .stream())
            .toList();
    if (refused.isEmpty()) {
      return new Told("MAY_SELL", "");
    }
    return new Told(
        refused.stream()
            .map(one -> one.rule().id() + " " + one.reason())
            .collect(Collectors.joining("; ")),
        refused.getFirst().rule().citation().text());
  }
}
