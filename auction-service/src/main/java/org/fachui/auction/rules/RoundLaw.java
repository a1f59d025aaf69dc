package org.fachui.auction.rules;

import java.util.List;
import java.util.stream.Stream;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/** The rules of the rounds after the first, with the figures of the law; they follow a notice's. */
final class RoundLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第五条第三款");

  static final List<Rule> OF_THE_LAW =
      rules(
          DAY_MS,
          "流拍后应当在三十日内在同一平台再次拍卖，拍卖动产的在拍卖七日前公告，拍卖不动产或者其他财产权的在拍卖十五日前公告；起拍价降价幅度不得超过前次起拍价的百分之二十。",
          "拍卖所得价款在清偿优先债权和强制执行费用后无剩余可能的，应当通知申请执行人；五日内申请继续拍卖的，重新确定的保留价应当大于该总额；依此流拍的，拍卖费用由申请执行人负担。");

  /** A day is a second. */
  static final List<Rule> IN_A_DRILL =
      rules(
          SECOND_MS,
          "演练：流拍后应当在三十秒内在同一平台再次拍卖，拍卖动产的在拍卖七秒前公告，拍卖不动产或者其他财产权的在拍卖十五秒前公告；起拍价降价幅度不得超过前次起拍价的百分之二十。",
          "演练：拍卖所得价款在清偿优先债权和强制执行费用后无剩余可能的，应当通知申请执行人；五秒内申请继续拍卖的，重新确定的保留价应当大于该总额；依此流拍的，拍卖费用由申请执行人负担。");

  private RoundLaw() {}

  /** The rules of a notice with these behind them. */
  static List<Rule> behind(List<Rule> notice, List<Rule> rounds) {
    return Stream.concat(notice.stream(), rounds.stream()).toList();
  }

  private static List<Rule> rules(long dayMs, String second, String surplus) {
    return List.of(
        new Rule(
            "NJA-24",
            AuctionRules.NJA.at("第二十四条"),
            "买受人悔拍的，保证金不予退还；重新拍卖按照公告期限另行公告，原买受人不得参加竞买。",
            RuleFacts.none()),
        new Rule(
            "NJA-26",
            AuctionRules.NJA.at("第二十六条第一款"),
            second,
            RuleFacts.of("withinMsMax", 30 * dayMs)
                .and("movablesMsMin", 7 * dayMs)
                .and("immovablesMsMin", 15 * dayMs)
                .and("startPricePercentMin", 80)),
        new Rule(
            "SALE-5",
            SALE,
            "只有流拍后再行拍卖的可以降低保留价；悔拍后重新拍卖的，保留价不当然降低。",
            RuleFacts.of("afterDefaultPercentMin", 100)),
        new Rule("SALE-6", SALE.at("第六条"), surplus, RuleFacts.of("requestWithinMsMax", 5 * dayMs)));
  }
}
