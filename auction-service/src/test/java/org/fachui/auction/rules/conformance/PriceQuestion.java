package org.fachui.auction.rules.conformance;

import org.fachui.auction.pricing.model.PriceScript;
import org.fachui.kernel.rules.RuleSet;

/** Where do these steps lead on the way to a reference price? */
final class PriceQuestion {
  private PriceQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    int parties = (int) facts.number("parties", 2);
    String steps = facts.text("steps", "");
    String told = PriceScript.of(rules, parties, steps).told();
    boolean refused = told.startsWith("PRICE-");
    String rule = told.split(" ", 2)[0];
    return new Told(told, refused ? rules.rule(rule).citation().text() : "");
  }
}
