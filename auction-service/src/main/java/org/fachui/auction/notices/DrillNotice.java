package org.fachui.auction.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.rules.ArticleItems;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleCitation;

/**
 * The standard notice of a drill (演练): every item that the law names, each saying that this is a
 * rehearsal.
 */
public final class DrillNotice {
  /**
   * What the standard text says of the lot.
   *
   * @param title of the lot
   * @param place where it is
   * @param courtName the publishing court
   * @param preemptionHolders how many are confirmed
   * @param windowSeconds a bid in the last so many seconds extends
   * @param extensionSeconds by how much
   */
  public record About(
      String title,
      String place,
      String courtName,
      long preemptionHolders,
      long windowSeconds,
      long extensionSeconds) {}

  private static final RuleCitation DISCLOSED = RuleSets.DRILL_2026.rule("NJA-13").citation();
  private static final RuleCitation WARNED = RuleSets.DRILL_2026.rule("NJA-14").citation();

  /** The codes of the disclosures that every drill notice has. */
  public static final Set<String> CODES =
      disclosures(new About("", "", "", 0, 0, 0)).stream()
          .map(Disclosure::code)
          .collect(Collectors.toUnmodifiableSet());

  private DrillNotice() {}

  /** The ten disclosures of article 13. */
  public static List<Disclosure> disclosures(About lot) {
    return numbered(
        "NJA-13-",
        DISCLOSED,
        "第十三条",
        List.of(
            new Item("拍卖公告", "本场为网络司法拍卖演练，不产生真实的权利义务。标的：" + lot.title() + "。"),
            new Item("执行依据", "演练案件，没有执行依据的法律文书。"),
            new Item("定价依据", "演练起拍价由发布人设定；给出评估价的，起拍价不低于评估价的百分之七十。"),
            new Item(
                "拍卖时间、起拍价与竞价规则",
                "自起拍价起递增竞价；结束前"
                    + lot.windowSeconds()
                    + "秒内有出价的，自该出价时点顺延"
                    + lot.extensionSeconds()
                    + "秒。出价时间以进入系统的时间为准。"),
            new Item(
                "权属与现状", (lot.place().isEmpty() ? "" : "坐落：" + lot.place() + "。") + "文字与图片仅供演练。"),
            new Item(
                "优先购买权",
                lot.preemptionHolders() == 0
                    ? "无优先购买权人。"
                    : "已确认优先购买权人" + lot.preemptionHolders() + "名，依确认的顺序竞买。"),
            new Item("通知情况", "演练参加人已由发布人列入名单，无需另行通知。"),
            new Item("保证金与价款", "演练不收取保证金和价款，没有收款账户。"),
            new Item("税费", "演练不发生产权转移，不产生税费。"),
            new Item("执行法院与监督", lot.courtName() + "；监督方式见本网站首页。")));
  }

  /** The seven special warnings of article 14. */
  public static List<Disclosure> warnings() {
    return numbered(
        "NJA-14-",
        WARNED,
        "第十四条",
        List.of(
            new Item("竞买人条件", "竞买人应当具备完全民事行为能力；法律、行政法规和司法解释对买受人资格另有规定的，从其规定。"),
            new Item("委托竞买", "委托他人代为竞买的，应当在竞价程序开始前经人民法院确认。"),
            new Item("已知瑕疵和权利负担", "以公示的文字、图片为准；演练标的没有真实的权利负担。"),
            new Item("以现状为准", "拍卖财产以实物现状为准，竞买人可以申请实地看样。"),
            new Item("视为了解", "决定参与竞买的，视为对拍卖财产完全了解，并接受一切已知和未知瑕疵。"),
            new Item("确认书公示", "载明买受人真实身份的成交确认书将在平台上公示；演练以竞买代码代替身份。"),
            new Item("悔拍", "买受人悔拍后保证金不予退还；演练不收取保证金。")));
  }

  private record Item(String title, String text) {}

  private static List<Disclosure> numbered(
      String code, RuleCitation citation, String article, List<Item> items) {
    List<Disclosure> numbered = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String cited = citation.at(ArticleItems.item(article, i + 1)).text();
      numbered.add(new Disclosure(code + (i + 1), item.title(), item.text(), cited));
    }
    return List.copyOf(numbered);
  }
}
