package org.fachui.auction.rules.conformance;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.criminal.CriminalRules;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Is criminal property offered at the last reserve now, and until when is it to be enforced? */
final class CriminalQuestion {
  private CriminalQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    List<Refused> found =
        CriminalRules.offer(
            rules,
            LotStage.valueOf(facts.text("stage", "CLOSED_UNSOLD")),
            RoundKind.valueOf(facts.text("lastRound", "SECOND")),
            facts.number("failures", 2));
    var accepted = facts.day("acceptedOn", "2026-01-01");
    long days =
        Duration.between(
                accepted.atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant(),
                CriminalRules.termEnds(rules, accepted))
            .toMillis();
    if (!found.isEmpty()) {
      return new Told(
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; ")),
          found.getFirst().rule().citation().text());
    }
    return new Told("OFFERED; term " + days, "");
  }
}
