package org.fachui.auction.rules.conformance;

import java.time.Instant;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this person object, does it stop the sale, and by when does the court rule? */
final class ObjectionQuestion {
  private ObjectionQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    ObjectionKind kind = ObjectionKind.valueOf(facts.text("kind", "CONDUCT"));
    ObjectionKind.Filer filer = ObjectionKind.Filer.valueOf(facts.text("filer", "PARTY"));
    LotStage stage = LotStage.valueOf(facts.text("stage", "OPEN"));
    if (ObjectionRules.judge(rules, kind, filer, stage) instanceof Refused refused) {
      return new Told(
          refused.rule().id() + " " + refused.reason(), refused.rule().citation().text());
    }
    return new Told(
        ObjectionRules.meanwhile(kind, stage)
            + "; ruled on in "
            + ObjectionRules.ruleBy(rules, kind, Instant.EPOCH).toEpochMilli(),
        "");
  }
}
