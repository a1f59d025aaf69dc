package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * How a reference price (处置参考价) is determined, with the figures of the law (PRICE, 法释〔2018〕15号).
 * Its days are milliseconds, so that a drill has the same rules with a second for a day; what a
 * paper itself says in dates, such as its validity, is counted in months in both.
 */
final class PricingLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation PRICE =
      new RuleCitation("最高人民法院关于人民法院确定财产处置参考价若干问题的规定", "法释〔2018〕15号", "第二条");

  static final List<Rule> OF_THE_LAW = rules(DAY_MS, "日", "");
  static final List<Rule> IN_A_DRILL = rules(SECOND_MS, "秒", "演练：");

  private PricingLaw() {}

  private static List<Rule> rules(long dayMs, String day, String mark) {
    return List.of(
        rule(
            "PRICE-1",
            "第一条",
            mark + "查封、扣押、冻结财产后，对需要拍卖、变卖的财产，应当在三十" + day + "内启动确定财产处置参考价程序。",
            RuleFacts.of("startedMsMax", 30 * dayMs)),
        rule("PRICE-2", "第二条", "确定参考价，可以采取当事人议价、定向询价、网络询价、委托评估等方式，按次序进行。", RuleFacts.none()),
        rule("PRICE-3", "第三条第一款", "确定参考价前，应当查明财产的权属、权利负担、占有使用、欠缴税费、质量瑕疵等事项。", RuleFacts.none()),
        rule("PRICE-4", "第四条", "当事人应当在指定期限内提交议价结果；双方一致且不损害他人合法权益的，议价结果为参考价。", RuleFacts.none()),
        rule(
            "PRICE-5", "第五条", "议价不能或者不成，或者双方一致要求，且财产有计税基准价、政府定价或者政府指导价的，进行定向询价。", RuleFacts.none()),
        rule("PRICE-6", "第六条", "接受定向询价的机构在指定期限内出具的询价结果为参考价。", RuleFacts.none()),
        rule(
            "PRICE-7",
            "第七条",
            "定向询价不能或者不成，或者双方一致要求，财产无需现场勘验或者鉴定且具备网络询价条件的，进行网络询价。",
            RuleFacts.none()),
        rule("PRICE-10", "第十条", "应当同时向名单库中的全部司法网络询价平台发出网络询价委托书。", RuleFacts.none()),
        rule(
            "PRICE-11",
            "第十一条第一款、第二款",
            mark + "平台应当在三" + day + "内出具报告；全部平台均未能在期限内出具的，根据期限届满前的申请延期三" + day + "；部分出具的，不予延期。",
            RuleFacts.of("reportMsMax", 3 * dayMs).and("extensionMs", 3 * dayMs)),
        rule("PRICE-13", "第十三条", "以在期限内出具且未被成功异议的各平台结果的平均值为参考价；平均值四舍五入到分。", RuleFacts.none()),
        rule("PRICE-14", "第十四条", "法律、行政法规规定必须评估、双方当事人要求评估或者网络询价不能或不成的，委托评估。", RuleFacts.none()),
        rule(
            "PRICE-16",
            "第十六条",
            "双方协商确定三家评估机构及顺序；协商不成或者一方下落不明的，采取摇号方式随机确定。",
            RuleFacts.of("agencies", 3)),
        rule("PRICE-17", "第十七条第一款", "向顺序在先的评估机构出具评估委托书。", RuleFacts.none()),
        rule(
            "PRICE-19",
            "第十九条",
            mark
                + "三十"
                + day
                + "内出具评估报告，扣除暂缓、中止的期间；届满五"
                + day
                + "前书面申请的，可以延期，不超过两次，每次不超过十五"
                + day
                + "；逾期的另行委托下一顺序的机构；有效期内未公告的，由原机构在十五"
                + day
                + "内重新出具。",
            RuleFacts.of("reportMsMax", 30 * dayMs)
                .and("askedBeforeMsMin", 5 * dayMs)
                .and("extensionsMax", 2)
                .and("extensionMsMax", 15 * dayMs)
                .and("reissueMsMax", 15 * dayMs)),
        rule(
            "PRICE-21",
            "第二十一条",
            mark + "收到报告后三" + day + "内发送给当事人及利害关系人；无法送达的公示，公示满十五" + day + "即视为收到。",
            RuleFacts.of("sentMsMax", 3 * dayMs).and("publishedMs", 15 * dayMs)),
        rule(
            "PRICE-22",
            "第二十二条、第二十三条第一款",
            mark + "收到网络询价报告或者评估报告后五" + day + "内可以提出书面异议。",
            RuleFacts.of("objectionMsMax", 5 * dayMs)),
        rule(
            "PRICE-23",
            "第二十三条",
            "对参照标准、计算方法或者评估结果的异议，交评估机构说明；仍有异议的，由行业协会组织专业技术评审。",
            RuleFacts.none()),
        rule("PRICE-24", "第二十四条", "逾期提出的异议，以及对议价或者定向询价提出的异议，不予受理。", RuleFacts.none()),
        rule(
            "PRICE-25",
            "第二十五条",
            "有证据证明欺诈、胁迫、恶意串通、虚假询价结果或者处理结果错误，且在一拍公告前提出的，按照执行监督程序处理。",
            RuleFacts.none()),
        rule("PRICE-27", "第二十七条第一款、第二款", "参考价的有效期最长不得超过一年。", RuleFacts.of("validMonthsMax", 12)),
        rule("PRICE-28", "第二十八条", "案件暂缓或者中止执行、材料严重不符或者有其他情形的，决定暂缓网络询价或者委托评估。", RuleFacts.none()),
        rule(
            "PRICE-29",
            "第二十九条",
            "撤回申请、执行完毕、依据被撤销或者有其他情形的，撤回网络询价或者委托评估；委托后双方议价的，可以撤回。",
            RuleFacts.none()),
        rule(
            "PRICE-30",
            "第三十条",
            mark + "应当在参考价确定后十" + day + "内启动财产变价程序。",
            RuleFacts.of("disposalMsMax", 10 * dayMs)),
        rule(
            "PRICE-31",
            "第三十一条",
            "网络询价费按次计付给结果与成交价最接近的平台；相同或者差距相同的，平均分配；转评估或者撤回的不计付。",
            RuleFacts.none()),
        rule(
            "PRICE-32",
            "第三十二条",
            "成交价高于评估价的，以评估价为基准计付评估费；低于的，以成交价为基准；未成交或者撤回的，按合理实际支出；重新出具报告的按百分之三十；另行委托的，对原机构不计付。",
            RuleFacts.of("reissuePercent", 30)),
        rule("PRICE-33", "第三十三条第一款", "网络询价费及委托评估费由申请执行人先行垫付，由被执行人负担。", RuleFacts.none()));
  }

  private static Rule rule(String id, String article, String summary, RuleFacts parameters) {
    return new Rule(id, PRICE.at(article), summary, parameters);
  }
}
