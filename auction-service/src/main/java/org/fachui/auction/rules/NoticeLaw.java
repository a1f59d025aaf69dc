package org.fachui.auction.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The rules that a notice needs beyond those of {@link AuctionRules}, with the figures of the law.
 * In the order in which a notice is judged; the rest of the law follows.
 */
final class NoticeLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation DISP =
      new RuleCitation("最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复", "法释〔2016〕6号", "第一条");
  private static final RuleCitation PRICE =
      new RuleCitation("最高人民法院关于人民法院确定财产处置参考价若干问题的规定", "法释〔2018〕15号", "第二十七条");
  private static final RuleCitation HOME =
      new RuleCitation("最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定", "法释〔2021〕18号", "第二条");
  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第二十八条");
  private static final RuleCitation SEIZE =
      new RuleCitation("最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定", "2020年修正", "第二十四条");

  private static final List<String> ORDER =
      List.of(
          "DISP-1",
          "NJA-4",
          "NJA-5",
          "NJA-6",
          "NJA-8",
          "NJA-10",
          "NJA-11",
          "NJA-12",
          "NJA-13",
          "NJA-14",
          "HOME-2",
          "NJA-16",
          "NJA-17",
          "NJA-18",
          "NJA-19",
          "NJA-20",
          "NJA-21",
          "NJA-22",
          "NJA-27",
          "NJA-28",
          "NJA-29",
          "NJA-34",
          "PRICE-27",
          "SALE-28",
          "SEIZE-24");

  /** The whole list: the rules of bidding and those of a notice. */
  static final List<Rule> OF_THE_LAW =
      Stream.concat(AuctionRules.OF_THE_LAW.stream(), added().stream())
          .sorted(Comparator.comparingInt(rule -> ORDER.indexOf(rule.id())))
          .toList();

  /** What a drill has instead: a day is a second, and no operator needs to be on the list. */
  static final Map<String, Rule> IN_A_DRILL =
      Map.of(
          "NJA-4", listed(false, "演练：平台不在名单库内亦可演练；真实拍卖应当在名单库内的平台进行。"),
          "NJA-12",
              announced(
                  SECOND_MS, "演练：拍卖公告除通过法定途径发布外，还应同时在平台发布；拍卖动产的在拍卖十五秒前公告，拍卖不动产或者其他财产权的在拍卖三十秒前公告。"),
          "NJA-16",
              notified(
                  SECOND_MS, "演练：在拍卖公告发布三秒前以能够确认收悉的方式通知当事人、已知优先购买权人；无法通知的，公示并说明理由，公示满五秒视为已经通知。"));

  private NoticeLaw() {}

  private static List<Rule> added() {
    return List.of(
        new Rule(
            "DISP-1",
            DISP,
            "执行过程中，应当由首先查封、扣押、冻结法院负责处分查封财产；优先债权执行法院处分的，应当有移送执行的文件。没有处分权证明的，不得发布拍卖公告。",
            RuleFacts.none()),
        listed(true, "网络服务提供者应当在最高人民法院建立的全国性名单库内。"),
        new Rule(
            "NJA-5",
            AuctionRules.NJA.at("第五条"),
            "网络服务提供者由申请执行人从名单库中选择；未选择或者多个申请执行人的选择不一致的，由人民法院指定。",
            RuleFacts.none()),
        new Rule(
            "NJA-6",
            AuctionRules.NJA.at("第六条第二项"),
            "查明拍卖财产现状、权利负担等内容，并予以说明：公告前完成一门联审，不动产登记机构已经答复权属和权利负担。",
            RuleFacts.of("bureau", "land")),
        announced(DAY_MS, "拍卖公告除通过法定途径发布外，还应同时在网络司法拍卖平台发布；拍卖动产的在拍卖十五日前公告，拍卖不动产或者其他财产权的在拍卖三十日前公告。"),
        new Rule("HOME-2", HOME, "拍卖公告载明竞买人必须具备购房资格及其相应法律后果等内容。", RuleFacts.none()),
        notified(
            DAY_MS, "在拍卖公告发布三日前以能够确认收悉的方式通知当事人、已知优先购买权人；书面明确放弃的可以不通知；无法通知的，公示并说明理由，公示满五日视为已经通知。"),
        new Rule(
            "NJA-27",
            AuctionRules.NJA.at("第二十七条"),
            "起拍价、增价幅度、保证金数额和优先购买权人竞买资格及其顺序等事项，由人民法院依法组成合议庭评议确定。",
            RuleFacts.of("membersMin", 3)),
        new Rule(
            "PRICE-27",
            PRICE.at("第二十七条第一款、第三款"),
            "评估结果的有效期最长不得超过一年；在有效期内发布一拍拍卖公告，拍卖时未超过有效期六个月的，无需重新确定参考价。",
            RuleFacts.of("validMonthsMax", 12).and("saleMonthsAfterMax", 6)),
        new Rule(
            "SALE-28",
            SALE.at("第二十八条第二款"),
            "原有的租赁权及其他用益物权不因拍卖而消灭；对在先的担保物权或者其他优先受偿权的实现有影响的，应当依法除去后拍卖。",
            RuleFacts.none()),
        new Rule(
            "SEIZE-24",
            SEIZE.at("第二十四条第一款"),
            "被执行人就已经查封的财产设定权利负担的行为，不得对抗申请执行人。",
            RuleFacts.none()));
  }

  private static Rule listed(boolean required, String summary) {
    return new Rule(
        "NJA-4",
        AuctionRules.NJA.at("第四条第一款、第五条"),
        summary,
        RuleFacts.of("listRequired", required));
  }

  private static Rule announced(long dayMs, String summary) {
    return new Rule(
        "NJA-12",
        AuctionRules.NJA.at("第十二条第一款"),
        summary,
        RuleFacts.of("movablesMsMin", 15 * dayMs).and("immovablesMsMin", 30 * dayMs));
  }

  private static Rule notified(long dayMs, String summary) {
    return new Rule(
        "NJA-16",
        AuctionRules.NJA.at("第十六条第一款"),
        summary,
        RuleFacts.of("notifiedMsMin", 3 * dayMs).and("publishedMsMin", 5 * dayMs));
  }
}
