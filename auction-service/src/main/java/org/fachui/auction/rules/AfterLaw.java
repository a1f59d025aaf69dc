package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The rules of what follows a property that nobody bought: satisfaction in kind, the post-auction
 * sale, management, release. They bind the court after the round, so they are no terms of a lot.
 */
final class AfterLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第十六条");

  private static final RuleCitation CPI =
      new RuleCitation("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释", "2022年修正", "第四百八十九条");

  private static final RuleCitation SEIZE =
      new RuleCitation("最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定", "2020年修正", "第二十八条");

  private static final RuleCitation HOME =
      new RuleCitation("最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定", "法释〔2021〕18号", "第五条");

  /**
   * Practice of the courts; where one has terms of its own, they are configured. The text is cited
   * by what it is about: no numbered copy of it was at hand.
   */
  private static final RuleCitation LINK =
      new RuleCitation("最高人民法院关于认真做好网络司法拍卖与网络司法变卖衔接工作的通知", "法明传〔2017〕455号", "关于询问以物抵债的规定");

  static final List<Rule> OF_THE_LAW = rules(DAY_MS, "");

  /** A day is a second. */
  static final List<Rule> IN_A_DRILL = rules(SECOND_MS, "演练（一日为一秒）：");

  private AfterLaw() {}

  private static List<Rule> rules(long day, String mark) {
    return List.of(
        new Rule(
            "SALE-16",
            SALE,
            mark + "申请执行人或者其他执行债权人申请或者同意以该次拍卖所定的保留价接受的，交其抵债；法定受偿顺位在先的优先，顺位相同的抽签；受偿额低于价额的，补交差额。",
            RuleFacts.none()),
        new Rule(
            "LINK-1",
            LINK,
            mark + "二拍流拍后，于十日内询问申请执行人或者其他执行债权人是否接受以物抵债（按法院实践，可配置）。",
            RuleFacts.of("answerWithinMsMax", 10 * day)),
        new Rule(
            "LINK-2",
            LINK.at("关于变卖公告和变卖期的规定"),
            mark + "不接受抵债的，于二拍流拍之日起十五日内发布变卖公告；变卖期六十日，变卖价为二拍起拍价（按法院实践，可配置）。",
            RuleFacts.of("noticeWithinMsMax", 15 * day)
                .and("movablesMsMin", 7 * day)
                .and("immovablesMsMin", 15 * day)
                .and("windowMs", 60 * day)),
        new Rule(
            "CPI-489",
            CPI,
            mark + "经申请执行人和被执行人同意，且不损害其他债权人合法权益和社会公共利益的，可以将财产作价交申请执行人抵偿债务。",
            RuleFacts.none()),
        new Rule(
            "CPI-490",
            CPI.at("第四百九十条"),
            mark + "无法拍卖或者变卖的，经申请执行人同意，且不损害其他债权人合法权益和社会公共利益的，可以作价交其抵偿债务或者交其管理；拒绝的，退回被执行人。",
            RuleFacts.of("failuresMin", 2)),
        new Rule("HOME-5", HOME, mark + "不具备购房资格的申请执行人等请求以该房抵债的，不予支持。", RuleFacts.none()),
        new Rule(
            "SALE-25",
            SALE.at("第二十五条"),
            mark + "不动产或者其他财产权变卖不成，且执行债权人仍不接受抵债的，解除查封、冻结，退还被执行人，但可以采取其他执行措施的除外。",
            RuleFacts.none()),
        new Rule(
            "SEIZE-28",
            SEIZE,
            mark + "财产流拍或者变卖不成，执行债权人又不同意接受抵债，且无法采取其他执行措施的，或者有其他所列情形的，裁定解除查封。",
            RuleFacts.of("documentsMin", 1)));
  }
}
