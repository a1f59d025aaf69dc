package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The rules of buyers: who may bid, what is asked of him, and what follows when he does not pay.
 * They bind each bidder for himself, so they are no terms of a lot.
 */
final class BuyerLaw {
  private static final RuleCitation HOME =
      new RuleCitation("最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定", "法释〔2021〕18号", "第一条");

  private static final RuleCitation CONS =
      new RuleCitation("最高人民法院关于限制被执行人高消费及有关消费的若干规定", "法释〔2015〕17号", "第三条");

  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第十二条");

  private static final RuleCitation CPI =
      new RuleCitation("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释", "2022年修正", "第四百九十一条");

  private static final RuleCitation EQ =
      new RuleCitation("最高人民法院关于人民法院强制执行股权若干问题的规定", "法释〔2021〕20号", "第十五条");

  static final List<Rule> OF_THE_LAW = rules("");
  static final List<Rule> IN_A_DRILL = rules("演练：");

  private BuyerLaw() {}

  private static List<Rule> rules(String mark) {
    return List.of(
        nja("NJA-14", "第十四条第一项、第二项", mark + "竞买人具备完全民事行为能力；委托他人代为竞买的，在竞价程序开始前经法院确认。"),
        new Rule(
            "SALE-12",
            SALE,
            mark + "法律、行政法规对买受人的资格或者条件有特殊规定的，竞买人应当具备；申请执行人、被执行人可以参加竞买。",
            RuleFacts.none()),
        nja("NJA-15", "第十五条第二款", mark + "已按规定公示和特别提示，且在公告中声明不能保证真伪或者品质的，不承担瑕疵担保责任。"),
        nja("NJA-17", "第十七条第二款", mark + "竞买人在参加拍卖前以实名交纳保证金；申请执行人可以不交，其债权数额小于保证金数额的，按差额部分交纳。"),
        nja("NJA-18", "第十八条", mark + "在竞价程序结束前交纳保证金并经确认的，取得竞买资格；结束前其身份保密。"),
        nja("NJA-19", "第十九条", mark + "优先购买权人经法院确认其顺序后，以相应的优先竞买代码参与竞买；未经确认的，不得以该身份参与。"),
        nja("NJA-28", "第二十八条第一款", mark + "依法暂缓、中止的，不接受报名。"),
        nja(
            "NJA-34",
            "第三十四条",
            mark + "负责执行的法院、网络服务提供者、承担辅助工作的机构，其工作人员和近亲属，不得竞买与其行为相关的拍卖财产，也不得委托他人代为竞买。"),
        home("HOME-1", "第一条", mark + "受房产所在地限购政策约束的竞买人申请参与竞拍的，不予准许。"),
        home("HOME-2", "第二条", mark + "竞买人承诺具备购房资格及自愿承担法律后果。"),
        home("HOME-3", "第三条", mark + "出具成交裁定书前，审核买受人自申请参与竞拍到裁定出具时具备购房资格；不符合的，不予准许。"),
        home("HOME-4", "第四条", mark + "买受人虚构购房资格的，该拍卖行为无效，买受人承担赔偿责任。"),
        home("HOME-6", "第六条", mark + "虚构购房资格或者恶意串通的，予以罚款、拘留；构成犯罪的，追究刑事责任。"),
        new Rule(
            "CONS-3",
            CONS.at("第三条第一款第三项、第五项"),
            mark + "被限制消费的被执行人不得购买不动产、非经营必需车辆。",
            RuleFacts.none()),
        new Rule(
            "CONS-8",
            CONS.at("第八条"),
            mark + "因生活或者经营必需而购买的，向发出限制令的法院申请，获批准后方可进行。",
            RuleFacts.none()),
        new Rule(
            "EQ-15",
            EQ,
            mark + "法律、行政法规、监管部门规章对股东资格有规定的，竞买人应当在竞得股权前具备；须经批准的，未获批准的原买受人不得再参加竞买。",
            RuleFacts.none()),
        nja("NJA-25", "第二十五条", mark + "买受人在拍卖公告确定的期限内将剩余价款交付法院指定账户。"),
        nja(
            "NJA-24",
            "第二十四条",
            mark + "买受人悔拍的，保证金不予退还，依次用于拍卖产生的费用损失、重新拍卖的差价、本案债务、与拍卖财产相关的债务；重新拍卖的，原买受人不得参加竞买。"),
        new Rule(
            "SALE-22",
            SALE.at("第二十二条"),
            mark + "买受人逾期未支付价款而使拍卖的目的难以实现的，可以裁定重新拍卖；原买受人不得参加竞买，差价和费用由其承担。",
            RuleFacts.none()),
        new Rule("CPI-491", CPI, mark + "拍卖成交裁定送达买受人时，标的物所有权转移。", RuleFacts.none()));
  }

  private static Rule nja(String id, String article, String summary) {
    return new Rule(id, AuctionRules.NJA.at(article), summary, RuleFacts.none());
  }

  private static Rule home(String id, String article, String summary) {
    return new Rule(id, HOME.at(article), summary, RuleFacts.none());
  }
}
