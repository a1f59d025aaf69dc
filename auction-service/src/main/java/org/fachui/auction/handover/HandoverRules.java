package org.fachui.auction.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this handover be recorded, and by when has it to be held (SALE-27)? */
public final class HandoverRules {
  private static final String RULE = "SALE-27";

  private HandoverRules() {}

  /** Every refusal; empty if it may be recorded. */
  public static List<Refused> judge(RuleSet rules, HandoverFacts facts) {
    Rule rule = rules.rule(RULE);
    List<Refused> found = new ArrayList<>();
    if (LotLife.transition(facts.stage(), LotEvent.HAND_OVER).isEmpty()) {
      found.add(
          new Refused(
              "NOT_SERVED",
              rule,
              RuleFacts.of("stage", facts.stage().name()),
              RuleFacts.of("stage", LotLife.before(LotEvent.HAND_OVER).getFirst().name())));
    } else if (facts.heldAt().isBefore(facts.servedAt()) || facts.heldAt().isAfter(facts.now())) {
      found.add(
          new Refused(
              "HELD_AT_ANOTHER_TIME",
              rule,
              RuleFacts.of("heldAt", facts.heldAt().toString()),
              RuleFacts.of("heldAtMin", facts.servedAt().toString())
                  .and("heldAtMax", facts.now().toString())));
    }
    if (facts.home() && facts.keys() < 1) {
      found.add(missing("KEYS_MISSING", rule, "keys", facts.keys()));
    }
    if (facts.home() && facts.meters() < 1) {
      found.add(missing("METERS_MISSING", rule, "meters", facts.meters()));
    }
    if (facts.proofs() < 1) {
      found.add(missing("RECORD_MISSING", rule, "proofs", facts.proofs()));
    }
    return List.copyOf(found);
  }

  /** By when it has to be held. */
  public static Instant by(RuleSet rules, Instant servedAt) {
    return servedAt.plusMillis(rules.rule(RULE).parameters().number("handoverMsMax"));
  }

  private static Refused missing(String reason, Rule rule, String name, int given) {
    return new Refused(reason, rule, RuleFacts.of(name, given), RuleFacts.of(name + "Min", 1));
  }
}
