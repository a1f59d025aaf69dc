package org.fachui.auction.rules.conformance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fachui.auction.rules.DisposalRules;
import org.fachui.auction.rules.DisposalRules.Standing;
import org.fachui.auction.rules.DisposalRules.Transfer;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this court sell what another court seized first? */
final class DisposalQuestion {
  private static final Instant SEIZED = Instant.parse("2026-01-01T00:00:00Z");

  private DisposalQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    boolean first = facts.flag("ownSeizureFirst", false);
    boolean asked = facts.flag("transfer", true);
    Transfer transfer = transfer(facts);
    List<Refused> refused =
        DisposalRules.refusals(
            rules, new Standing(first, SEIZED, asked ? Optional.of(transfer) : Optional.empty()));
    if (refused.isEmpty()) {
      return new Told("MAY_SELL", "");
    }
    String outcome =
        refused.stream()
            .map(one -> one.rule().id() + " " + one.reason() + due(one))
            .collect(Collectors.joining("; "));
    return new Told(outcome, refused.getFirst().rule().citation().text());
  }

  private static String due(Refused one) {
    return one.accepted().asMap().get("letterDueAt") instanceof String due
        ? " due " + (Instant.parse(due).toEpochMilli() - SEIZED.toEpochMilli())
        : "";
  }

  private static Transfer transfer(Facts facts) {
    long reserved = facts.number("reservedFen", 0);
    return new Transfer(
        facts.flag("priorSecurity", true),
        SEIZED.plusMillis(facts.number("requestedMs", 5_184_000_001L)),
        facts.flag("firstCourtSells", false),
        facts.flag("letter", true),
        facts.flag("disputed", false),
        facts.flag("designated", false),
        facts.flag("claimConfirmed", true),
        reserved == 0 ? OptionalLong.empty() : OptionalLong.of(reserved));
  }
}
