package org.fachui.auction.pricing.model;

import java.util.HashSet;
import java.util.List;
import org.fachui.kernel.rules.RuleFacts;

/** The choice of agencies (PRICE-16). */
final class JudgingAgencies {
  private JudgingAgencies() {}

  static Verdict agreed(Determination before, Step.AgenciesAgreed agreed) {
    long many = many(before);
    return distinct(agreed.agencies()) == many && agreed.agencies().size() == many
        ? Verdict.to(PriceState.AGENCIES)
        : number(before, agreed.agencies(), RuleFacts.of("agencies", many));
  }

  static Verdict announced(Determination before, Step.DrawAnnounced draw) {
    List<String> candidates = draw.candidates();
    if (distinct(candidates) < many(before) || distinct(candidates) != candidates.size()) {
      return number(before, candidates, RuleFacts.of("agenciesMin", many(before)));
    }
    return draw.drawAt().isAfter(draw.at())
        ? Verdict.to(PriceState.DRAWING)
        : Verdict.against(
            before,
            "DRAW_NOT_AHEAD",
            "PRICE-16",
            RuleFacts.of("drawAt", draw.drawAt().toString()),
            RuleFacts.of("drawAtMin", draw.at().plusMillis(1).toString()));
  }

  static Verdict drawn(Determination before, Step.Drawn drawn) {
    Step.DrawAnnounced draw = before.last(Step.DrawAnnounced.class).orElseThrow();
    return drawn.at().isBefore(draw.drawAt())
        ? Verdict.against(
            before,
            "DRAWN_TOO_EARLY",
            "PRICE-16",
            RuleFacts.of("at", drawn.at().toString()),
            RuleFacts.of("atMin", draw.drawAt().toString()))
        : Verdict.to(PriceState.AGENCIES);
  }

  private static Verdict number(Determination before, List<String> given, RuleFacts accepted) {
    return Verdict.against(
        before,
        "AGENCIES_NUMBER",
        "PRICE-16",
        RuleFacts.of("agencies", given.size()).and("distinct", distinct(given)),
        accepted);
  }

  private static long many(Determination before) {
    return before.rules().rule("PRICE-16").parameters().number("agencies");
  }

  private static int distinct(List<String> given) {
    return new HashSet<>(given).size();
  }
}
