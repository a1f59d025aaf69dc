package org.fachui.auction.rules.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.agreement.AgreedPaper;
import org.fachui.auction.agreement.AgreementFacts;
import org.fachui.auction.agreement.AgreementRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.satisfaction.EndingRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this property, which was never announced, be taken by agreement? */
final class AgreementQuestion {
  private AgreementQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    boolean home = facts.flag("home", true);
    Set<AgreedPaper> papers =
        facts
            .several(
                "papers",
                "APPLICANT_CONSENT + DEBTOR_CONSENT + NOBODY_HARMED"
                    + (home ? " + HOME_ELIGIBILITY" : ""))
            .stream()
            .map(AgreedPaper::valueOf)
            .collect(Collectors.toSet());
    long price = facts.number("priceFen", 56_000_000);
    long claim = facts.number("claimFen", 90_000_000);
    List<Refused> found =
        AgreementRules.judge(
            rules,
            RuleSets.disposal(rules.drill()),
            new AgreementFacts(
                home,
                home,
                facts.flag("criminal", false),
                facts.flag("applicant", true),
                facts.flag("disposalProved", true),
                papers,
                price,
                claim,
                facts.flag("differencePaid", false)));
    if (!found.isEmpty()) {
      return new Told(
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; ")),
          found.getFirst().rule().citation().text());
    }
    return new Told(
        "TAKEN; difference %d; still owed %d"
            .formatted(EndingRules.differenceFen(price, claim), Math.max(0, claim - price)),
        rules.rule("CPI-489").citation().text());
  }
}
