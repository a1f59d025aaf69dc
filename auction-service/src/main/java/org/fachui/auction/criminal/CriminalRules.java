package org.fachui.auction.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** When criminal property is offered at the last reserve, and how long its enforcement may take. */
public final class CriminalRules {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private CriminalRules() {}

  /**
   * Judges under a set of {@code RuleSets.after} whether the property may be offered now.
   *
   * @param failures rounds without a bid since the sale began
   * @return every refusal; empty if it may be offered
   */
  public static List<Refused> offer(RuleSet rules, LotStage stage, RoundKind last, long failures) {
    Rule rule = rules.rule("CRIM-12");
    List<Refused> found = new ArrayList<>();
    if (LotLife.transition(stage, LotEvent.TAKE).isEmpty()) {
      found.add(
          new Refused(
              "NOT_IN_THIS_STAGE",
              rule,
              RuleFacts.of("stage", stage.name()),
              RuleFacts.of("stages", LotStage.CLOSED_UNSOLD.name())));
    }
    long least = rule.parameters().number("failuresMin");
    if (failures < least || last == RoundKind.NO_RESERVE) {
      found.add(
          new Refused(
              "NOT_THE_LAST_AUCTION",
              rule,
              RuleFacts.of("failures", failures).and("kind", last.name()),
              RuleFacts.of("failuresMin", least)));
    }
    return List.copyOf(found);
  }

  /** When the six months are over (CRIM-3). */
  public static Instant termEnds(RuleSet rules, LocalDate acceptedOn) {
    return acceptedOn
        .atStartOfDay(CHINA)
        .toInstant()
        .plusMillis(rules.rule("CRIM-3").parameters().number("termMsMax"));
  }
}
