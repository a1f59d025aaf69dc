package org.fachui.auction.rules.conformance;

import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.annulment.AnnulmentFacts;
import org.fachui.auction.annulment.AnnulmentGround;
import org.fachui.auction.annulment.AnnulmentRules;
import org.fachui.auction.annulment.Evidence;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.RuleSet;

/** May the court annul this auction on this ground? */
final class AnnulmentQuestion {
  private AnnulmentQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    var ground = AnnulmentGround.valueOf(facts.text("ground", "OTHER_PROCEDURE"));
    var stage = LotStage.valueOf(facts.text("stage", "CLOSED_SOLD"));
    Set<Evidence> shown =
        facts.several("shown", "PROCEDURE_BREACH + HARM").stream()
            .map(Evidence::valueOf)
            .collect(Collectors.toSet());
    var found =
        AnnulmentRules.judge(
            rules,
            new AnnulmentFacts(
                stage,
                ground,
                shown,
                AnnulmentFacts.Cause.valueOf(facts.text("cause", "UPHELD_OBJECTION")),
                facts.flag("undiscoverable", false),
                facts.flag("disclosed", false)));
    String article = AnnulmentRules.cited(rules, ground).citation().text();
    if (!found.isEmpty()) {
      String outcome =
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; "));
      return new Told(outcome, article);
    }
    return new Told(
        AnnulmentRules.titleHadPassed(stage)
            ? "ANNULLED; title goes back"
            : "ANNULLED; title had not passed",
        article);
  }
}
