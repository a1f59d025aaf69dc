package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fachui.auction.rules.SeizureFacts;
import org.fachui.auction.rules.SeizureFacts.CoOwners;
import org.fachui.auction.rules.SeizureFacts.Covering;
import org.fachui.auction.rules.SeizureFacts.Dwelling;
import org.fachui.auction.rules.SeizureFacts.Elsewhere;
import org.fachui.auction.rules.SeizureRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this seized property be put up for sale? */
final class SeizureQuestion {
  private SeizureQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    long owners = facts.number("coOwners", 0);
    List<Refused> refused =
        SeizureRules.refusals(
            rules,
            new SeizureFacts(
                dwelling(facts),
                owners < 0
                    ? Optional.empty()
                    : Optional.of(
                        new CoOwners(
                            (int) owners,
                            (int) facts.number("told", 0),
                            facts.flag("suitPending", false))),
                covering(facts),
                (int) facts.number("leftOut", 0),
                elsewhere(facts.text("elsewhere", "none"))));
    if (refused.isEmpty()) {
      return new Told("MAY_SELL", "");
    }
    return new Told(
        refused.stream()
            .map(one -> one.rule().id() + " " + one.reason())
            .collect(Collectors.joining("; ")),
        refused.getFirst().rule().citation().text());
  }

  private static Dwelling dwelling(Facts facts) {
    return switch (facts.text("dwelling", "NOT_NECESSARY")) {
      case "NOT_SURVEYED" -> new Dwelling.NotSurveyed();
      case "NECESSARY" -> new Dwelling.Necessary();
      case "MORE_THAN_NECESSARY" ->
          new Dwelling.MoreThanNecessary(
              facts.flag("appliedFor", true), facts.flag("housed", true));
      default -> new Dwelling.NotNeeded();
    };
  }

  private static Covering covering(Facts facts) {
    long owed = facts.number("owedFen", 100_000_000);
    return new Covering(
        owed == 0 ? OptionalLong.empty() : OptionalLong.of(owed),
        facts.number("proceedsFen", 0),
        facts.number("onSaleFen", 0),
        OptionalLong.of(facts.number("valueFen", 90_000_000)),
        facts.flag("divisible", false),
        facts.flag("sellAll", false));
  }

  private static Optional<Elsewhere> elsewhere(String how) {
    return how.equals("none")
        ? Optional.empty()
        : Optional.of(new Elsewhere("another", how.equals("SOLD")));
  }
}
