package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * Who else is told before a sale (SALE-11, 拍卖变卖规定 2020): the known holders of security. Parties and
 * holders of pre-emption are told earlier by NJA-16. A day is counted in milliseconds, so that a
 * drill has a second for it.
 */
final class ToldLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "2020年修正", "第十一条第一款");

  static final List<Rule> OF_THE_LAW = rules(DAY_MS, "日", "");
  static final List<Rule> IN_A_DRILL = rules(SECOND_MS, "秒", "演练：");

  private ToldLaw() {}

  private static List<Rule> rules(long dayMs, String day, String mark) {
    return List.of(
        new Rule(
            "SALE-11",
            SALE,
            mark + "在拍卖五" + day + "前以书面或者其他能够确认收悉的适当方式，通知已知的担保物权人。",
            RuleFacts.of("beforeSaleMsMin", 5 * dayMs)));
  }
}
