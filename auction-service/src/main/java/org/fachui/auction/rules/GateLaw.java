package org.fachui.auction.rules;

import java.util.List;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.kernel.rules.RuleFacts;

/**
 * Who may dispose of a property that another court seized first (DISP, 法释〔2016〕6号). A day is
 * counted in milliseconds, so that a drill has a second for it.
 */
final class GateLaw {
  private static final long SECOND_MS = 1_000;
  private static final long DAY_MS = 86_400_000;

  private static final RuleCitation DISP =
      new RuleCitation("最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复", "法释〔2016〕6号", "第一条");

  static final List<Rule> OF_THE_LAW = rules(DAY_MS, "日", "");
  static final List<Rule> IN_A_DRILL = rules(SECOND_MS, "秒", "演练：");

  private GateLaw() {}

  private static List<Rule> rules(long dayMs, String day, String mark) {
    return List.of(
        rule(
            "DISP-1",
            "第一条",
            mark
                + "由首先查封法院处分；已进入其他法院执行程序的债权有顺位在先的担保物权、优先权，自首先查封之日起已超过六十"
                + day
                + "且首先查封法院尚未发布拍卖公告或者进入变卖程序的，可以要求移送。",
            RuleFacts.of("seizedMsMin", 60 * dayMs)),
        rule(
            "DISP-2",
            "第二条",
            mark + "首先查封法院应当在收到商请移送执行函之日起十五" + day + "内出具移送执行函。",
            RuleFacts.of("letterMsMax", 15 * dayMs)),
        rule("DISP-3", "第三条", "首先查封债权尚未经生效法律文书确认的，应当按照其清偿顺位，预留相应份额。", RuleFacts.none()),
        rule("DISP-4", "第四条", "就移送发生争议的，可以逐级报请双方共同的上级法院指定执行法院。", RuleFacts.none()));
  }

  private static Rule rule(String id, String article, String summary, RuleFacts parameters) {
    return new Rule(id, DISP.at(article), summary, parameters);
  }
}
