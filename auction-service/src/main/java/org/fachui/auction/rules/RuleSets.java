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
 *
 * <p>A drill lot with a fixed list of paddles keeps the first two sets; a notice is judged under
 * the later ones, which hold its rules too. A published set never changes, because lots are bound
 * to its hash.
 */
public final class RuleSets {
  /** The law as it stands, from 2017-01-01. */
  public static final RuleSet NJA_2017 =
      new RuleSet(
          "NJA-2017", false, LocalDate.of(2017, 1, 1), Optional.empty(), AuctionRules.OF_THE_LAW);

  /** The law with the times of a drill. */
  public static final RuleSet DRILL_2026 =
      new RuleSet("DRILL-2026", true, LocalDate.of(2026, 1, 1), Optional.empty(), compressed());

  /** The law of notices and bidding, from 2022-01-01 (HOME). */
  public static final RuleSet NJA_2022 =
      new RuleSet(
          "NJA-2022", false, LocalDate.of(2022, 1, 1), Optional.empty(), NoticeLaw.OF_THE_LAW);

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_2026_2 =
      new RuleSet(
          "DRILL-2026-2",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          NoticeLaw.OF_THE_LAW.stream()
              .map(rule -> NoticeLaw.IN_A_DRILL.getOrDefault(rule.id(), inADrill(rule)))
              .toList());

  /** All sets, the law first. */
  public static final List<RuleSet> ALL = List.of(NJA_2017, DRILL_2026, NJA_2022, DRILL_2026_2);

  private RuleSets() {}

  /** The set of that id; a lot's row always names one of them. */
  public static Optional<RuleSet> byId(String id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  private static List<Rule> compressed() {
    Map<String, Rule> drill =
        Map.of(
            "NJA-20",
            inADrill(
                "NJA-20",
                "演练：从起拍价开始以递增出价方式竞价；竞价时间不少于六十秒；结束前十秒内有出价的，自该出价时点顺延十秒；出价时间以进入平台服务系统的时间为准。",
                RuleFacts.of("durationMsMin", 60_000)
                    .and("windowMs", 10_000)
                    .and("extensionMs", 10_000)),
            "NJA-28",
            inADrill(
                "NJA-28",
                "演练：暂缓、中止或者因系统故障先行暂缓拍卖的，及时公告原因或者理由；事由消失后在五秒内宣布恢复，恢复前十秒预先公告。",
                RuleFacts.of("resumeWithinMsMax", 5_000).and("resumeNoticeMs", 10_000)));
    return AuctionRules.OF_THE_LAW.stream()
        .map(rule -> drill.getOrDefault(rule.id(), rule))
        .toList();
  }

  /** As the first drill has it, if it has other times. */
  private static Rule inADrill(Rule rule) {
    return DRILL_2026.rules().stream()
        .filter(compressed -> compressed.id().equals(rule.id()))
        .findFirst()
        .orElse(rule);
  }

  private static Rule inADrill(String id, String summary, RuleFacts parameters) {
    return new Rule(id, NJA_2017.rule(id).citation(), summary, parameters);
  }
}
