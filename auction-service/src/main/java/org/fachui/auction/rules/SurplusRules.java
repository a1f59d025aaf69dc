package org.fachui.auction.rules;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fachui.auction.rules.NoticeFacts.Surplus;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * No auction that leaves nothing (无益拍卖, SALE-6): when the reserve would not exceed the claims that
 * come first and the costs, the applicant is told; without a request in time the property is not
 * sold, on a request the panel decides a reserve above that total.
 */
public final class SurplusRules {
  private static final String RULE = "SALE-6";

  private SurplusRules() {}

  /** How long the applicant has to ask for the auction all the same; in milliseconds. */
  public static long requestWithinMs(RuleSet rules) {
    return rules.rule(RULE).parameters().number("requestWithinMsMax");
  }

  /** The refusal of a request that came so long after the applicant was told, if it is late. */
  public static Optional<Refused> lateRequest(RuleSet rules, long agoMs) {
    long most = requestWithinMs(rules);
    return agoMs <= most
        ? Optional.empty()
        : Optional.of(
            new Refused(
                "REQUEST_TOO_LATE",
                rules.rule(RULE),
                RuleFacts.of("requestedAfterMs", agoMs),
                RuleFacts.of("requestedAfterMsMax", most)));
  }

  static Stream<Refused> refusals(RuleSet rules, NoticeFacts facts) {
    return facts.decision().stream()
        .filter(decided -> !facts.withoutReserve())
        .flatMap(
            decided -> {
              Surplus surplus = facts.surplus();
              return Stream.of(
                      estimated(rules, surplus),
                      leavesSomething(rules, decided.startPriceFen(), surplus.comesFirstFen()),
                      wanted(rules, surplus))
                  .flatMap(Optional::stream);
            });
  }

  private static Optional<Refused> estimated(RuleSet rules, Surplus surplus) {
    return surplus.secured() && surplus.comesFirstFen().isEmpty()
        ? Optional.of(
            new Refused(
                "ESTIMATE_MISSING",
                rules.rule(RULE),
                RuleFacts.of("estimate", false),
                RuleFacts.of("estimate", true)))
        : Optional.empty();
  }

  private static Optional<Refused> leavesSomething(
      RuleSet rules, long startFen, OptionalLong comesFirstFen) {
    return comesFirstFen.isEmpty() || startFen > comesFirstFen.getAsLong()
        ? Optional.empty()
        : Optional.of(
            new Refused(
                "NO_SURPLUS",
                rules.rule(RULE),
                RuleFacts.of("startPriceFen", startFen)
                    .and("comesFirstFen", comesFirstFen.getAsLong()),
                RuleFacts.of("startPriceFenMin", comesFirstFen.getAsLong() + 1)));
  }

  private static Optional<Refused> wanted(RuleSet rules, Surplus surplus) {
    return surplus
        .warning()
        .filter(warning -> !warning.requested())
        .map(
            warning ->
                new Refused(
                    warning.told() ? "NO_REQUEST_TO_CONTINUE" : "APPLICANT_NOT_TOLD",
                    rules.rule(RULE),
                    RuleFacts.of("told", warning.told()).and("requested", false),
                    RuleFacts.of("told", true).and("requested", true)));
  }
}
