package org.fachui.auction.objections.law;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Who may object, by when it is ruled on, and what it does to the sale meanwhile. */
public final class ObjectionRules {
  private static final Set<LotStage> NOTHING_TO_OBJECT_TO =
      Set.of(LotStage.DRAFT, LotStage.WITHDRAWN, LotStage.RELEASED);

  /** What an objection does to the sale while it is examined. */
  public enum Meanwhile {
    /** The court may stop it (NJA-36(1)). */
    MAY_STOP,
    /** The court must stop it (NJA-36(2)). */
    MUST_STOP,
    /** It is sold already: there is nothing to stop. */
    NOTHING_TO_STOP
  }

  private ObjectionRules() {}

  /** May it be entered? */
  public static RuleOutcome judge(
      RuleSet rules, ObjectionKind kind, ObjectionKind.Filer filer, LotStage stage) {
    if (!kind.filers().contains(filer)) {
      return new Refused(
          "FILER_OF_ANOTHER_OBJECTION",
          rules.rule(kind.rule()),
          RuleFacts.of("kind", kind.name()).and("filer", filer.name()),
          RuleFacts.of(
              "filers",
              kind.filers().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
    }
    if (NOTHING_TO_OBJECT_TO.contains(stage)) {
      return new Refused(
          "NOT_IN_THIS_STAGE",
          rules.rule(kind.rule()),
          RuleFacts.of("stage", stage.name()),
          RuleFacts.none());
    }
    return RuleOutcome.satisfied();
  }

  /** What it does to a sale in this stage. */
  public static Meanwhile meanwhile(ObjectionKind kind, LotStage stage) {
    boolean stoppable =
        LotLife.transition(stage, LotEvent.STAY).isPresent() || stage == LotStage.STAYED;
    if (!stoppable) {
      return Meanwhile.NOTHING_TO_STOP;
    }
    return kind == ObjectionKind.OUTSIDER_CLAIM ? Meanwhile.MUST_STOP : Meanwhile.MAY_STOP;
  }

  /** By when the court rules on it. */
  public static Instant ruleBy(RuleSet rules, ObjectionKind kind, Instant received) {
    return received.plusMillis(rules.rule(kind.rule()).parameters().number("ruleWithinMsMax"));
  }
}
