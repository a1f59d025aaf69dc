package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * What of a debtor's seized property may be put up for sale at all (SEIZE 查封规定, SALE 拍卖变卖规定, both
 * as amended in 2020). They bind the court before every round, so they are no terms of a lot.
 */
final class SeizureLaw {
  private static final RuleCitation SEIZE =
      new RuleCitation("最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定", "2020年修正", "第四条");
  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第十四条");

  static final List<Rule> OF_THE_LAW = rules("");
  static final List<Rule> IN_A_DRILL = rules("演练：");

  private SeizureLaw() {}

  private static List<Rule> rules(String mark) {
    return List.of(
        rule(SEIZE, "SEIZE-4", "第四条", mark + "对被执行人及其所扶养家属生活所必需的居住房屋，可以查封，但不得拍卖、变卖或者抵债。"),
        rule(
            SEIZE,
            "SEIZE-5",
            "第五条",
            mark + "超过生活所必需的房屋，根据申请执行人的申请，在保障最低生活标准所必需的居住房屋和普通生活必需品后，可以执行。"),
        rule(SEIZE, "SEIZE-12", "第十二条第一款、第三款", mark + "对被执行人与其他人共有的财产，及时通知共有人；析产诉讼期间中止对该财产的执行。"),
        new Rule(
            "SEIZE-19",
            SEIZE.at("第十九条"),
            mark
                + "查封以其价额足以清偿债权额及执行费用为限，不得明显超标的额；超出部分及时解除，但不可分且其他财产不足以清偿的除外。“明显”没有法定比例，本平台以百分之一百二十为准，可由法院配置。",
            RuleFacts.of("clearPercentMin", 120)),
        rule(
            SEIZE,
            "SEIZE-26",
            "第二十六条第一款",
            mark + "已被查封的财产，其他查封为轮候查封；查封解除的，登记在先的轮候查封才生效。同一财产不得同时在两场拍卖中。"),
        rule(SEIZE, "SEIZE-27", "第二十七条第二款", mark + "查封的财产已经被拍卖、变卖或者抵债的，查封的效力消灭。"),
        rule(SALE, "SALE-14", "第十四条", mark + "部分财产卖得的价款足以清偿债务和应负担的费用的，对剩余的财产停止拍卖，但被执行人同意全部拍卖的除外。"),
        rule(SALE, "SALE-15", "第十五条", mark + "多项财产在使用上不可分，或者分别拍卖可能严重减损其价值的，应当合并拍卖。"));
  }

  private static Rule rule(RuleCitation law, String id, String article, String summary) {
    return new Rule(id, law.at(article), summary, RuleFacts.none());
  }
}
