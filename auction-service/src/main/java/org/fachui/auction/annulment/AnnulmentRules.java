package org.fachui.auction.annulment;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.annulment.AnnulmentFacts.Cause;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this auction be annulled on this ground (NJA-31)? */
public final class AnnulmentRules {
  private static final String RULE = "NJA-31";

  private AnnulmentRules() {}

  /**
   * Judges under a set of {@code RuleSets.course}.
   *
   * @return every refusal; empty if the ruling may be made
   */
  public static List<Refused> judge(RuleSet rules, AnnulmentFacts facts) {
    Rule rule = cited(rules, facts.ground());
    List<Refused> found = new ArrayList<>();
    if (LotLife.transition(facts.stage(), LotEvent.ANNUL).isEmpty()) {
      found.add(
          new Refused(
              "NOT_IN_THIS_STAGE",
              rule,
              RuleFacts.of("stage", facts.stage().name()),
              RuleFacts.of("stages", names(LotLife.before(LotEvent.ANNUL)))));
    }
    if (facts.cause() == Cause.OTHER_OBJECTION) {
      found.add(
          new Refused(
              "OBJECTION_NOT_UPHELD",
              rule,
              RuleFacts.of("objection", "OTHER"),
              RuleFacts.of("objection", "CONDUCT UPHELD")));
    }
    List<Evidence> missing =
        facts.ground().needed().stream().filter(one -> !facts.shown().contains(one)).toList();
    if (!missing.isEmpty()) {
      found.add(
          new Refused(
              "EVIDENCE_MISSING",
              rule,
              RuleFacts.of("missing", names(missing)),
              RuleFacts.of("evidence", names(facts.ground().needed()))));
    }
    if (facts.ground() == AnnulmentGround.MISDESCRIBED) {
      excuse("DEFECT_UNDISCOVERABLE", "undiscoverable", facts.undiscoverable(), rule, found);
      excuse("DEFECT_DISCLOSED", "disclosed", facts.disclosed(), rule, found);
    }
    return List.copyOf(found);
  }

  /** The rule with the item of a ground. */
  public static Rule cited(RuleSet rules, AnnulmentGround ground) {
    Rule rule = rules.rule(RULE);
    return new Rule(
        rule.id(), rule.citation().at(ground.article()), rule.summary(), rule.parameters());
  }

  /**
   * Whether title had passed when the auction was annulled (NJA-22): then it has to be given back.
   */
  public static boolean titleHadPassed(LotStage before) {
    return before == LotStage.SERVED || before == LotStage.HANDED_OVER;
  }

  private static void excuse(
      String reason, String name, boolean so, Rule rule, List<Refused> found) {
    if (so) {
      found.add(new Refused(reason, rule, RuleFacts.of(name, true), RuleFacts.of(name, false)));
    }
  }

  private static String names(List<? extends Enum<?>> all) {
    return String.join(" ", all.stream().map(Enum::name).toList());
  }
}
