package org.fachui.auction.rules.conformance;

import java.time.Instant;
import org.fachui.auction.handover.HandoverFacts;
import org.fachui.auction.handover.HandoverRules;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.RuleSet;

/** Is this handover recorded, and in time? */
final class HandoverQuestion {
  private HandoverQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    Instant held = Instant.ofEpochMilli(facts.number("heldMs", 86_400_000));
    var found =
        HandoverRules.judge(
            rules,
            new HandoverFacts(
                LotStage.valueOf(facts.text("stage", "SERVED")),
                Instant.ofEpochMilli(facts.number("nowMs", 8_640_000_000L)),
                Instant.EPOCH,
                held,
                facts.flag("home", true),
                (int) facts.number("keys", 2),
                (int) facts.number("meters", 3),
                (int) facts.number("proofs", 1)));
    if (!found.isEmpty()) {
      return new Told(
          found.getFirst().rule().id() + " " + found.getFirst().reason(),
          found.getFirst().rule().citation().text());
    }
    boolean late = held.isAfter(HandoverRules.by(rules, Instant.EPOCH));
    return new Told(late ? "HANDED_OVER LATE" : "HANDED_OVER IN TIME", "");
  }
}
