package org.fachui.auction.rules.conformance;

import java.time.Instant;
import org.fachui.auction.rules.ServingTime;
import org.fachui.kernel.rules.RuleSet;

/** Is the sale ruling served in time? */
final class ServiceQuestion {
  private ServiceQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    Instant served = Instant.ofEpochMilli(facts.number("servedMs", 86_400_000));
    boolean late = served.isAfter(ServingTime.by(rules, Instant.EPOCH));
    return new Told(
        late ? "SERVED LATE" : "SERVED IN TIME", rules.rule("SALE-20").citation().text());
  }
}
