package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/** What holds for property that a criminal judgment disposes of (CRIM, 法释〔2014〕13号). */
final class CriminalLaw {
  private static final RuleCitation CRIM =
      new RuleCitation("最高人民法院关于刑事裁判涉财产部分执行的若干规定", "法释〔2014〕13号", "第十二条第二款");

  /** Six months, at their longest. */
  private static final int TERM_DAYS = 184;

  static final List<Rule> OF_THE_LAW = rules(86_400_000, "");

  /** A day is a second. */
  static final List<Rule> IN_A_DRILL = rules(1_000, "演练（一日为一秒）：");

  private CriminalLaw() {}

  /**
   * The same article as a term of the lot that is auctioned without a reserve: a price there is all
   * the same, one fen at least, because bidding climbs from it.
   */
  static Rule withoutReserve(String mark) {
    return new Rule(
        "CRIM-12",
        CRIM,
        mark + "财政机关要求继续变价或者被害人不同意以物退赔的，可以进行无保留价拍卖：起拍价由合议庭评议确定，不受评估价和前次保留价的限制。",
        RuleFacts.of("startPriceFenMin", 1));
  }

  private static List<Rule> rules(long day, String mark) {
    return List.of(
        new Rule(
            "CRIM-3",
            CRIM.at("第三条"),
            mark + "办理刑事裁判涉财产部分执行案件的期限为六个月；有特殊情况需要延长的，经本院院长批准。",
            RuleFacts.of("termMsMax", TERM_DAYS * day)),
        new Rule(
            "CRIM-12",
            CRIM,
            mark
                + "涉案财物最后一次拍卖未能成交，需要上缴国库的，通知财政机关以该次保留价接收；需要退赔被害人的，以该次保留价以物退赔；财政机关要求继续变价或者被害人不同意的，可以进行无保留价拍卖。",
            RuleFacts.of("failuresMin", 2)));
  }
}
