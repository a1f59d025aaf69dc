package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.auction.rules.LeaseOutcome;
import org.fachui.auction.rules.LeaseRules;
import org.fachui.auction.rules.RuleSets;
import org.jspecify.annotations.Nullable;

/**
 * A lease sheet with what its dates make of the sale; the contract's {@code Lease}.
 *
 * @param rule that says so; null when there is no lease
 */
public record LeaseView(
    boolean none,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Long monthlyFen,
    @Nullable Boolean removed,
    LeaseOutcome outcome,
    @Nullable String rule,
    @Nullable String article) {
  /** Of a property. */
  public static LeaseView of(Property property) {
    Optional<Lease> lease = property.lease();
    if (lease.isEmpty()) {
      return new LeaseView(true, null, null, null, null, LeaseOutcome.VACANT, null, null);
    }
    Lease rented = lease.get();
    LeaseRules.Judged judged =
        LeaseRules.judge(RuleSets.NJA_2022, property.leaseDates().orElseThrow());
    return new LeaseView(
        false,
        rented.since(),
        rented.until().orElse(null),
        rented.monthlyFen(),
        rented.removed(),
        judged.outcome(),
        judged.rule().id(),
        judged.rule().citation().text());
  }
}
