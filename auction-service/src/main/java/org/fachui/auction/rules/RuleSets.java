package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleSet;

/**
 * The rule sets by date. A drill (演练) follows the same rules with compressed times: 24 hours of
 * bidding become 60 seconds, the five minutes of the last phase and the ten minutes before a
 * resumption ten seconds each, a day one second.
 */
public final class RuleSets {
  /** The law as it stands, from 2017-01-01. */
  public static final RuleSet NJA_2017 =
      new RuleSet(
          "NJA-2017", false, LocalDate.of(2017, 1, 1), Optional.empty(), AuctionRules.OF_THE_LAW);

  /** The law with the times of a drill. */
  public static final RuleSet DRILL_2026 =
      new RuleSet("DRILL-2026", true, LocalDate.of(2026, 1, 1), Optional.empty(), compressed());

  /** All sets, the law first. */
  public static final List<RuleSet> ALL = List.of(NJA_2017, DRILL_2026);

  private RuleSets() {}

  /** The set of that id; a lot's row always names one of them. */
  public static Optional<RuleSet> byId(String id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  private static List<Rule> compressed() {
    Map<String, RuleFacts> drill =
        Map.of(
            "NJA-20",
            RuleFacts.of("durationMsMin", 60_000)
                .and("windowMs", 10_000)
                .and("extensionMs", 10_000),
            "NJA-28",
            RuleFacts.of("resumeWithinMsMax", 5_000).and("resumeNoticeMs", 10_000));
    return AuctionRules.OF_THE_LAW.stream()
        .map(rule -> rule.with(drill.getOrDefault(rule.id(), rule.parameters())))
        .toList();
  }
}
