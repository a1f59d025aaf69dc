package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The rules of what stops, undoes or completes a sale. They bind the court after the notice, so
 * they are no terms of a lot: the set is chosen by whether the lot is a drill.
 */
final class CourseLaw {
  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第十七条");

  /** Not in force for online auctions alone; where a court has its own term, it is configured. */
  private static final RuleCitation POSTPONE =
      new RuleCitation("最高人民法院关于正确适用暂缓执行措施若干问题的规定", "法发〔2002〕16号", "第十条");

  private static final RuleCitation CPL = new RuleCitation("中华人民共和国民事诉讼法", "2023年修正", "第二百三十六条");

  private static final Times LAW = new Times("", 86_400_000, 86_400_000);
  private static final Times DRILL = new Times("演练（一日为一秒）：", 1_000, 60_000);

  /** The rules with the figures of the law. */
  static final List<Rule> OF_THE_LAW = rules(LAW);

  /** The same with the times of a drill. */
  static final List<Rule> IN_A_DRILL = rules(DRILL);

  private CourseLaw() {}

  /** How long a day is, and the time in which deposits go back. */
  private record Times(String prefix, long dayMs, long releaseMs) {}

  private static List<Rule> rules(Times times) {
    long day = times.dayMs();
    return List.of(
        rule(
            times,
            "NJA-23",
            AuctionRules.NJA.at("第二十三条"),
            "拍卖成交的，其他竞买人交纳的保证金，未成交的，竞买人交纳的保证金，在竞价程序结束后二十四小时内退还或者解冻；撤回拍卖的，自撤回起算。",
            RuleFacts.of("releaseMsMax", times.releaseMs())),
        rule(
            times,
            "NJA-28",
            AuctionRules.NJA.at("第二十八条"),
            "依法暂缓的作出决定、中止的作出裁定，公告原因或者理由；期限届满或者事由消失后需要继续拍卖的，在五日内恢复。",
            RuleFacts.of("resumeWithinMsMax", 5 * day)),
        rule(
            times,
            "NJA-29",
            AuctionRules.NJA.at("第二十九条"),
            "拍卖形成的电子数据，完整保存不少于十年。",
            RuleFacts.of("keptYearsMin", 10)),
        rule(
            times,
            "NJA-31",
            AuctionRules.NJA.at("第三十一条"),
            "符合所列六种情形之一的，支持撤销网络司法拍卖的请求；每种情形应当有相应的证据。",
            RuleFacts.none()),
        rule(
            times,
            "NJA-32",
            AuctionRules.NJA.at("第三十二条"),
            "网络司法拍卖被撤销，当事人、利害关系人、案外人认为人民法院的拍卖行为违法致使其合法权益遭受损害的，可以依法申请国家赔偿；认为其他主体的行为违法的，可以另行提起诉讼。",
            RuleFacts.none()),
        rule(
            times,
            "NJA-36",
            AuctionRules.NJA.at("第三十六条"),
            "当事人、利害关系人提出异议的，可以决定暂缓或者裁定中止拍卖；案外人对标的提出异议的，应当决定暂缓或者裁定中止拍卖。",
            RuleFacts.none()),
        rule(
            times, "POSTPONE-10", POSTPONE, "暂缓执行的期间不得超过三个月。", RuleFacts.of("termMsMax", 92 * day)),
        rule(
            times,
            "CPL-236",
            CPL,
            "当事人、利害关系人对执行行为提出书面异议的，自收到之日起十五日内审查并裁定（2021年修正前第二百二十五条）。",
            RuleFacts.of("ruleWithinMsMax", 15 * day)),
        rule(
            times,
            "CPL-238",
            CPL.at("第二百三十八条"),
            "案外人对执行标的提出书面异议的，自收到之日起十五日内审查，理由成立的裁定中止对该标的的执行（2021年修正前第二百二十七条）。",
            RuleFacts.of("ruleWithinMsMax", 15 * day)),
        rule(
            times,
            "SALE-14",
            SALE.at("第十四条"),
            "部分财产卖得的价款足以清偿债务和应负担费用的，对剩余的财产停止拍卖，但被执行人同意全部拍卖的除外。",
            RuleFacts.none()),
        rule(
            times,
            "SALE-15",
            SALE.at("第十五条"),
            "多项财产在使用上不可分，或者分别拍卖可能严重减损其价值的，合并拍卖。",
            RuleFacts.none()),
        rule(times, "SALE-17", SALE, "有所列七种情形之一的，撤回拍卖；应当有相应的文书。", RuleFacts.of("documentsMin", 1)),
        rule(
            times,
            "SALE-19",
            SALE.at("第十九条"),
            "被执行人在拍卖日之前提交足额金钱清偿债务的，准许停止拍卖，但应当负担必要费用。",
            RuleFacts.of("dayMs", day)),
        rule(
            times,
            "SALE-20",
            SALE.at("第二十条"),
            "拍卖成交的，作出裁定，并于价款全额交付后十日内送达买受人。",
            RuleFacts.of("serveWithinMsMax", 10 * day)),
        rule(
            times,
            "SALE-27",
            SALE.at("第二十七条"),
            "除有依法不能移交的情形外，于裁定送达后十五日内将拍卖的财产移交买受人；拒不移交的，强制执行。",
            RuleFacts.of("handoverMsMax", 15 * day)));
  }

  private static Rule rule(
      Times times, String id, RuleCitation citation, String summary, RuleFacts parameters) {
    return new Rule(id, citation, times.prefix() + summary, parameters);
  }
}
