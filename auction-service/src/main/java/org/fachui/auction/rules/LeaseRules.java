package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * Says from three dates whether a property is sold with its lease: a lease made after the seizure
 * cannot be held against the applicant (SEIZE-24); any other survives the sale, unless the court
 * removed it before because it harms an earlier security (SALE-28). Dates of one day do not tell
 * which came first; the lease is not the later one then.
 */
public final class LeaseRules {
  /**
   * The dates.
   *
   * @param since when the lease began
   * @param removed whether the court removed it before the sale
   * @param mortgagedOn when the earliest mortgage was registered; empty if there is none
   * @param seizedOn when this court seized the property
   */
  public record Dates(
      LocalDate since, boolean removed, Optional<LocalDate> mortgagedOn, LocalDate seizedOn) {
    boolean afterSeizure() {
      return since.isAfter(seizedOn);
    }

    boolean harmsEarlierSecurity() {
      return mortgagedOn.filter(since::isAfter).isPresent();
    }
  }

  /**
   * What the dates make of the sale.
   *
   * @param rule that says so
   */
  public record Judged(LeaseOutcome outcome, Rule rule) {}

  private LeaseRules() {}

  /** What the dates make of the sale. */
  public static Judged judge(RuleSet rules, Dates dates) {
    if (dates.afterSeizure()) {
      return new Judged(LeaseOutcome.CLEARED, rules.rule("SEIZE-24"));
    }
    boolean cleared = dates.removed() && dates.harmsEarlierSecurity();
    return new Judged(
        cleared ? LeaseOutcome.CLEARED : LeaseOutcome.WITH_LEASE, rules.rule("SALE-28"));
  }

  /** Whether a lease that is said to be removed could be removed. */
  public static RuleOutcome removal(RuleSet rules, Dates dates) {
    if (!dates.removed() || dates.afterSeizure() || dates.harmsEarlierSecurity()) {
      return RuleOutcome.satisfied();
    }
    RuleFacts inputs =
        RuleFacts.of("leaseSince", dates.since().toString())
            .and("seizedOn", dates.seizedOn().toString());
    return new Refused(
        "LEASE_NOT_REMOVABLE",
        rules.rule("SALE-28"),
        dates.mortgagedOn().map(day -> inputs.and("mortgagedOn", day.toString())).orElse(inputs),
        RuleFacts.of("removed", false));
  }
}
