package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleSet;

/**
 * The rule sets by date. A drill (演练) follows the same rules with compressed times: 24 hours of
 * bidding become 60 seconds, the five minutes of the last phase and the ten minutes before a
 * resumption ten seconds each, a day one second.
 *
 * <p>A drill lot with a fixed list of paddles keeps the first two sets; a notice is judged under
 * the last ones, which hold its rules and those of the rounds too. A published set never changes,
 * because lots are bound to its hash.
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

  /** The law of reference prices, from 2018-09-01; a determination keeps the set it began under. */
  public static final RuleSet PRICE_2018 =
      new RuleSet(
          "PRICE-2018", false, LocalDate.of(2018, 9, 1), Optional.empty(), PricingLaw.OF_THE_LAW);

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_PRICE_2026 =
      new RuleSet(
          "DRILL-PRICE-2026",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          PricingLaw.IN_A_DRILL);

  /** Who may dispose of what another court seized first, from 2016-04-14. */
  public static final RuleSet DISP_2016 =
      new RuleSet(
          "DISP-2016", false, LocalDate.of(2016, 4, 14), Optional.empty(), GateLaw.OF_THE_LAW);

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_DISP_2026 =
      new RuleSet(
          "DRILL-DISP-2026", true, LocalDate.of(2026, 1, 1), Optional.empty(), GateLaw.IN_A_DRILL);

  /** What of a debtor's seized property may be sold, from 2021-01-01. */
  public static final RuleSet SEIZE_2021 =
      new RuleSet(
          "SEIZE-2021", false, LocalDate.of(2021, 1, 1), Optional.empty(), SeizureLaw.OF_THE_LAW);

  /** The same in a drill. */
  public static final RuleSet DRILL_SEIZE_2026 =
      new RuleSet(
          "DRILL-SEIZE-2026",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          SeizureLaw.IN_A_DRILL);

  /** The law of shares, from 2022-01-01. */
  public static final RuleSet EQ_2022 =
      new RuleSet(
          "EQ-2022", false, LocalDate.of(2022, 1, 1), Optional.empty(), EquityLaw.OF_THE_LAW);

  /** The same in a drill. */
  public static final RuleSet DRILL_EQ_2026 =
      new RuleSet(
          "DRILL-EQ-2026", true, LocalDate.of(2026, 1, 1), Optional.empty(), EquityLaw.IN_A_DRILL);

  /** The law of shares with what is kept of a buyer who was not approved. */
  public static final RuleSet EQ_2022_2 =
      new RuleSet(
          "EQ-2022-2",
          false,
          LocalDate.of(2022, 1, 1),
          Optional.empty(),
          EquityLaw.WITH_FORFEITURE);

  /** The same in a drill. */
  public static final RuleSet DRILL_EQ_2026_2 =
      new RuleSet(
          "DRILL-EQ-2026-2",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          EquityLaw.WITH_FORFEITURE_IN_A_DRILL);

  /** The law of shares, those too of which no appraisal report can be made. */
  public static final RuleSet EQ_2022_3 =
      new RuleSet(
          "EQ-2022-3",
          false,
          LocalDate.of(2022, 1, 1),
          Optional.empty(),
          EquityLaw.WITH_UNAPPRAISED);

  /** The same in a drill. */
  public static final RuleSet DRILL_EQ_2026_3 =
      new RuleSet(
          "DRILL-EQ-2026-3",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          EquityLaw.WITH_UNAPPRAISED_IN_A_DRILL);

  /** What stops, undoes or completes a sale, from 2024-01-01 (Civil Procedure Law as amended). */
  public static final RuleSet COURSE_2024 =
      new RuleSet(
          "COURSE-2024", false, LocalDate.of(2024, 1, 1), Optional.empty(), CourseLaw.OF_THE_LAW);

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_COURSE_2026 =
      new RuleSet(
          "DRILL-COURSE-2026",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          CourseLaw.IN_A_DRILL);

  /** What follows a property that nobody bought, from 2022-04-10 (CPI). */
  public static final RuleSet AFTER_2022 =
      new RuleSet(
          "AFTER-2022", false, LocalDate.of(2022, 4, 10), Optional.empty(), AfterLaw.OF_THE_LAW);

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_AFTER_2026 =
      new RuleSet(
          "DRILL-AFTER-2026",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          AfterLaw.IN_A_DRILL);

  /** What follows a property that nobody bought, criminal property too. */
  public static final RuleSet AFTER_2022_2 =
      new RuleSet(
          "AFTER-2022-2",
          false,
          LocalDate.of(2022, 4, 10),
          Optional.empty(),
          RoundLaw.behind(AfterLaw.OF_THE_LAW, CriminalLaw.OF_THE_LAW));

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_AFTER_2026_2 =
      new RuleSet(
          "DRILL-AFTER-2026-2",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          RoundLaw.behind(AfterLaw.IN_A_DRILL, CriminalLaw.IN_A_DRILL));

  /** Who may bid and what a buyer owes, from 2022-01-01 (HOME). */
  public static final RuleSet BUYER_2022 =
      new RuleSet(
          "BUYER-2022", false, LocalDate.of(2022, 1, 1), Optional.empty(), BuyerLaw.OF_THE_LAW);

  /** The same in a drill. */
  public static final RuleSet DRILL_BUYER_2026 =
      new RuleSet(
          "DRILL-BUYER-2026",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          BuyerLaw.IN_A_DRILL);

  /** Who else is told before a sale, from 2021-01-01 (SALE as amended). */
  public static final RuleSet TOLD_2021 =
      new RuleSet(
          "TOLD-2021", false, LocalDate.of(2021, 1, 1), Optional.empty(), ToldLaw.OF_THE_LAW);

  /** The same in a drill. */
  public static final RuleSet DRILL_TOLD_2026 =
      new RuleSet(
          "DRILL-TOLD-2026", true, LocalDate.of(2026, 1, 1), Optional.empty(), ToldLaw.IN_A_DRILL);

  /** The law of notices, bidding and the rounds after the first. */
  public static final RuleSet NJA_2022_2 =
      new RuleSet(
          "NJA-2022-2",
          false,
          LocalDate.of(2022, 1, 1),
          Optional.empty(),
          RoundLaw.behind(NJA_2022.rules(), RoundLaw.OF_THE_LAW));

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_2026_3 =
      new RuleSet(
          "DRILL-2026-3",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          RoundLaw.behind(DRILL_2026_2.rules(), RoundLaw.IN_A_DRILL));

  /** The law of notices, bidding, the rounds after the first and the post-auction sale. */
  public static final RuleSet NJA_2022_3 =
      new RuleSet(
          "NJA-2022-3",
          false,
          LocalDate.of(2022, 1, 1),
          Optional.empty(),
          RoundLaw.behind(NJA_2022_2.rules(), SaleLaw.OF_THE_LAW));

  /** The same with the times of a drill. */
  public static final RuleSet DRILL_2026_4 =
      new RuleSet(
          "DRILL-2026-4",
          true,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          RoundLaw.behind(DRILL_2026_3.rules(), SaleLaw.IN_A_DRILL));

  /** The sets under which lots are published and bid for, the law first. */
  public static final List<RuleSet> OF_LOTS =
      List.of(
          NJA_2017,
          DRILL_2026,
          NJA_2022,
          DRILL_2026_2,
          NJA_2022_2,
          DRILL_2026_3,
          NJA_2022_3,
          DRILL_2026_4);

  /** All sets, those of lots first. */
  public static final List<RuleSet> ALL =
      Stream.concat(
              OF_LOTS.stream(),
              Stream.of(
                  PRICE_2018,
                  DRILL_PRICE_2026,
                  DISP_2016,
                  DRILL_DISP_2026,
                  COURSE_2024,
                  DRILL_COURSE_2026,
                  SEIZE_2021,
                  DRILL_SEIZE_2026,
                  EQ_2022,
                  DRILL_EQ_2026,
                  EQ_2022_2,
                  DRILL_EQ_2026_2,
                  EQ_2022_3,
                  DRILL_EQ_2026_3,
                  AFTER_2022,
                  DRILL_AFTER_2026,
                  AFTER_2022_2,
                  DRILL_AFTER_2026_2,
                  BUYER_2022,
                  DRILL_BUYER_2026,
                  TOLD_2021,
                  DRILL_TOLD_2026))
          .toList();

  private RuleSets() {}

  /** The set of that id; a lot's row always names one of them. */
  public static Optional<RuleSet> byId(String id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /** The rules of shares. */
  public static RuleSet equity(boolean drill) {
    return drill ? DRILL_EQ_2026_3 : EQ_2022_3;
  }

  /** The rules of who may dispose of what another court seized first. */
  public static RuleSet disposal(boolean drill) {
    return drill ? DRILL_DISP_2026 : DISP_2016;
  }

  /** The rules of buyers. */
  public static RuleSet buyer(boolean drill) {
    return drill ? DRILL_BUYER_2026 : BUYER_2022;
  }

  /** The rules of who else is told before a sale. */
  public static RuleSet told(boolean drill) {
    return drill ? DRILL_TOLD_2026 : TOLD_2021;
  }

  /** The rules of what of a debtor's seized property may be sold. */
  public static RuleSet seizure(boolean drill) {
    return drill ? DRILL_SEIZE_2026 : SEIZE_2021;
  }

  /** The rules of what stops, undoes or completes a sale. */
  public static RuleSet course(boolean drill) {
    return drill ? DRILL_COURSE_2026 : COURSE_2024;
  }

  /** The rules of what follows a property that nobody bought. */
  public static RuleSet after(boolean drill) {
    return drill ? DRILL_AFTER_2026_2 : AFTER_2022_2;
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
