package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/** What holds for shares alone (EQ, 法释〔2021〕20号), from the notice to the ruling. */
final class EquityLaw {
  private static final RuleCitation EQ =
      new RuleCitation("最高人民法院关于人民法院强制执行股权若干问题的规定", "法释〔2021〕20号", "第十五条");

  static final List<Rule> OF_THE_LAW = rules("");
  static final List<Rule> IN_A_DRILL = rules("演练：");

  /** With what happens to the deposit of a buyer who was not approved. */
  static final List<Rule> WITH_FORFEITURE = with(OF_THE_LAW, "");

  static final List<Rule> WITH_FORFEITURE_IN_A_DRILL = with(IN_A_DRILL, "演练：");

  /** With what holds when no appraisal report can be made. */
  static final List<Rule> WITH_UNAPPRAISED =
      RoundLaw.behind(List.of(unappraised("")), WITH_FORFEITURE);

  static final List<Rule> WITH_UNAPPRAISED_IN_A_DRILL =
      RoundLaw.behind(List.of(unappraised("演练：")), WITH_FORFEITURE_IN_A_DRILL);

  private EquityLaw() {}

  private static Rule unappraised(String mark) {
    return new Rule(
        "EQ-12",
        EQ.at("第十二条"),
        mark
            + "评估机构根据现有材料无法出具评估报告的，经申请执行人书面申请，可以以适当高于执行费用的金额确定起拍价，但是股权所在公司经营严重异常，股权明显没有价值的除外；保证金数额由人民法院酌定。",
        RuleFacts.of("aboveCostsFenMin", 1));
  }

  private static List<Rule> with(List<Rule> rules, String mark) {
    return List.of(
        rules.getFirst(),
        new Rule(
            "EQ-15",
            EQ.at("第十五条第二款"),
            mark
                + "股权变更应当由相关部门批准的，买受人取得批准手续的，作出拍卖成交裁定书；未在合理期限内取得的，重新拍卖，原买受人不得参加竞买；买受人明知不符合竞买资格或者条件依然参加竞买的，交纳的保证金不予退还。",
            RuleFacts.of("documentsMin", 1)));
  }

  private static List<Rule> rules(String mark) {
    return List.of(
        new Rule(
            "EQ-14",
            EQ.at("第十四条第二款"),
            mark + "未履行或者未全面履行出资义务、认缴的出资未届履行期限的，在拍卖公告中载明认缴出资额、实缴出资额、出资期限等信息。",
            RuleFacts.none()),
        new Rule(
            "EQ-15",
            EQ.at("第十五条第二款"),
            mark + "股权变更应当由相关部门批准的，买受人取得批准手续的，作出拍卖成交裁定书；未在合理期限内取得的，重新拍卖，原买受人不得参加竞买。",
            RuleFacts.none()));
  }
}
