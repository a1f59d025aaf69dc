package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.outcome.model.BuyerRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May the sale ruling be made for this buyer, as the lists stand now? */
final class BuyerQuestion {
  private BuyerQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    String connection = facts.text("connection", "NONE");
    boolean connected = !connection.equals("NONE");
    var listed =
        new Listed(
            connected ? ConnectionWithSale.valueOf(connection) : null,
            connected ? "浙0106" : null,
            facts.flag("defaulted", false),
            EnrolmentQuestion.restricted(facts) ? List.of("浙0106") : List.of());
    List<Refused> found =
        BuyerRules.judge(
            rules,
            List.of(new ListedParty(0, facts.flag("buys", true), listed)),
            facts.flag("homeRestricted", false));
    String outcome =
        found.stream()
            .map(one -> one.rule().id() + " " + one.reason())
            .collect(Collectors.joining("; "));
    return found.isEmpty()
        ? new Told("RULED", "")
        : new Told(outcome, found.getFirst().rule().citation().text());
  }
}
