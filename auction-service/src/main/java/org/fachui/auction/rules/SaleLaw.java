package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The rules of a post-auction sale (变卖), which are terms of its lot; they stand behind those of the
 * rounds. Practice of the courts: where one has figures of its own, they are configured.
 */
final class SaleLaw {
  static final List<Rule> OF_THE_LAW =
      RoundLaw.behind(
          rules(AfterLaw.OF_THE_LAW, 86_400_000, "", "二十四小时"),
          List.of(CriminalLaw.withoutReserve("")));

  /** A day is a second, the day of bidding a minute. */
  static final List<Rule> IN_A_DRILL =
      RoundLaw.behind(
          rules(AfterLaw.IN_A_DRILL, 60_000, "演练：", "六十秒"),
          List.of(CriminalLaw.withoutReserve("演练：")));

  private SaleLaw() {}

  private static List<Rule> rules(List<Rule> after, long biddingMs, String mark, String day) {
    Rule announced =
        after.stream().filter(rule -> rule.id().equals("LINK-2")).findFirst().orElseThrow();
    RuleCitation link = announced.citation();
    return List.of(
        announced,
        new Rule(
            "LINK-3",
            link.at("关于变卖价和预缴变卖价款的规定"),
            mark + "变卖价为第二次拍卖的起拍价，不得降低；竞买人应当在变卖期内预先缴足变卖价款，无须另缴保证金（按法院实践，可配置）。",
            RuleFacts.of("ofTheReservePercent", 100).and("prepaidPercent", 100)),
        new Rule(
            "LINK-4",
            link.at("关于变卖竞价程序的规定"),
            mark + "变卖期内首次有效出价后，进入" + day + "竞价程序，其后结束前的出价依照拍卖的规则顺延；变卖期届满无人出价的，变卖不成。",
            RuleFacts.of("firstBidEndsMs", biddingMs)),
        new Rule(
            "LINK-5",
            link.at("关于变卖悔拍的规定"),
            mark + "买受人悔拍的，从预缴价款中扣留相当于第二次拍卖保证金的数额不予退还，其余退还（按法院实践，可配置）。",
            RuleFacts.of("ofTheDepositPercent", 100)));
  }
}
