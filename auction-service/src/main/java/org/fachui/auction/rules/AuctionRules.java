package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/** The rules that publication and bidding use, with the figures of the law (NJA, 法释〔2016〕18号). */
final class AuctionRules {
  /** 最高人民法院关于人民法院网络司法拍卖若干问题的规定, in force from 2017-01-01 (article 38). */
  static final RuleCitation NJA =
      new RuleCitation("最高人民法院关于人民法院网络司法拍卖若干问题的规定", "法释〔2016〕18号", "第一条");

  static final List<Rule> OF_THE_LAW =
      List.of(
          rule(
              "NJA-8",
              "第八条第一款第一项、第四项",
              "网络服务提供者保障拍卖平台安全正常运行，保证拍卖全程的信息数据真实、准确、完整和安全。",
              RuleFacts.of("largestFen", RuleFacts.LARGEST)),
          rule(
              "NJA-10", "第十条第二款", "起拍价不得低于评估价或者市价的百分之七十。", RuleFacts.of("appraisalPercentMin", 70)),
          rule("NJA-11", "第十一条", "不限制竞买人数量；一人参与竞拍，出价不低于起拍价的，拍卖成交。", RuleFacts.none()),
          rule("NJA-13", "第十三条第一项至第十项", "在拍卖公告发布当日通过网络司法拍卖平台公示所列信息。", RuleFacts.of("itemsMin", 10)),
          rule(
              "NJA-14",
              "第十四条第一项至第七项",
              "在拍卖公告发布当日通过网络司法拍卖平台对所列事项予以特别提示。",
              RuleFacts.of("itemsMin", 7)),
          rule(
              "NJA-17",
              "第十七条第一款",
              "保证金数额在起拍价的百分之五至百分之二十范围内确定。",
              RuleFacts.of("startPricePercentMin", 5).and("startPricePercentMax", 20)),
          rule("NJA-18", "第十八条第一款", "在竞价程序结束前取得竞买资格的竞买人，以赋予的竞买代码参与竞买；结束前其身份保密。", RuleFacts.none()),
          rule("NJA-19", "第十九条", "优先购买权人经人民法院确认后，以所确认顺序的优先竞买代码参与竞买。", RuleFacts.none()),
          rule(
              "NJA-20",
              "第二十条",
              "从起拍价开始以递增出价方式竞价；竞价时间不少于二十四小时；结束前五分钟内有出价的，自该出价时点顺延五分钟；出价时间以进入平台服务系统的时间为准。",
              RuleFacts.of("durationMsMin", 86_400_000)
                  .and("windowMs", 300_000)
                  .and("extensionMs", 300_000)),
          rule("NJA-21", "第二十一条", "优先购买权人可以相同价格出价；顺序在先的优先，顺序相同的出价在先的优先。", RuleFacts.none()),
          rule("NJA-22", "第二十二条第一款", "成交的，由平台以买受人的真实身份自动生成确认书并公示。", RuleFacts.none()),
          rule(
              "NJA-28",
              "第二十八条",
              "依法暂缓、中止或者因系统故障先行暂缓拍卖的，及时公告原因或者理由；事由消失后在五日内恢复，恢复前预先公告。",
              RuleFacts.of("resumeWithinMsMax", 432_000_000).and("resumeNoticeMs", 600_000)),
          rule("NJA-29", "第二十九条", "对拍卖形成的电子数据，完整保存不少于十年。", RuleFacts.of("keptYearsMin", 10)),
          rule("NJA-34", "第三十四条", "负责执行的人民法院及其工作人员等不得竞买，也不得委托他人代为竞买。", RuleFacts.none()));

  private AuctionRules() {}

  private static Rule rule(String id, String article, String summary, RuleFacts parameters) {
    return new Rule(id, NJA.at(article), summary, parameters);
  }
}
