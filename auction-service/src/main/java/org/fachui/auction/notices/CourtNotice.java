package org.fachui.auction.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.rules.ArticleItems;
import org.fachui.auction.rules.LeaseOutcome;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.money.Money;
import org.fachui.kernel.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The standard notice of a property: every item that the law names, filled with what the court
 * found and the panel decided.
 */
public final class CourtNotice {
  /**
   * Whose notice it is.
   *
   * @param instrument the legal document that is enforced; null if it is not published
   * @param channel the statutory channel; empty as long as it is judged
   * @param chosenBy who chose the platform, in Chinese
   */
  public record From(
      String courtName,
      String caseNumber,
      @Nullable String instrument,
      String channel,
      String chosenBy,
      boolean drill) {}

  /**
   * What is sold.
   *
   * @param described what identifies it and what is known of its kind, a clause each
   * @param home whether a bidder must be allowed to buy a home
   */
  public record Thing(String title, String place, List<String> described, boolean home) {
    public Thing {
      described = List.copyOf(described);
    }
  }

  /**
   * The reference price.
   *
   * @param method how it was determined, in Chinese; empty for a commissioned appraisal
   * @param agency whose figure it is; empty for the parties' own
   */
  public record Price(String method, long fen, String agency, LocalDate on, LocalDate validUntil)
      implements PriceBasis {}

  /** What burdens it. */
  public record Burdens(
      LeaseOutcome lease,
      Optional<LocalDate> leaseSince,
      Optional<LocalDate> leaseUntil,
      Optional<LocalDate> mortgagedOn,
      LocalDate seizedOn) {}

  /**
   * How it is sold.
   *
   * @param windowSeconds a bid in the last so many seconds extends
   * @param extensionSeconds by how much
   * @param firstBidEndsSeconds so long after the first bid a post-auction sale ends; 0 otherwise
   * @param keptFen of the deposit on default; empty for all of it
   * @param preemption the holders who are confirmed, each with his right and rank
   */
  public record Sale(
      long startPriceFen,
      long incrementFen,
      long depositFen,
      Instant opensAt,
      Instant endAt,
      long windowSeconds,
      long extensionSeconds,
      long firstBidEndsSeconds,
      OptionalLong keptFen,
      int balanceDays,
      List<String> preemption) {
    public Sale {
      preemption = List.copyOf(preemption);
    }

    boolean postAuctionSale() {
      return firstBidEndsSeconds > 0;
    }
  }

  /**
   * Who knows of it.
   *
   * @param notified how many confirmed or waived
   * @param reasons why the others could not be reached
   */
  public record Told(long notified, List<String> reasons) {
    public Told {
      reasons = List.copyOf(reasons);
    }
  }

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu年M月d日HH时mm分ss秒", Locale.CHINA).withZone(CHINA);
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

  private static final Rule DISCLOSED = RuleSets.NJA_2022.rule("NJA-13");
  private static final Rule WARNED = RuleSets.NJA_2022.rule("NJA-14");
  private static final Rule HOME = RuleSets.NJA_2022.rule("HOME-2");

  /** The codes of the disclosures that every standard notice has. */
  public static final Set<String> DISCLOSURE_CODES =
      Stream.iterate(1, item -> item + 1)
          .limit(10)
          .map(item -> DISCLOSED.id() + "-" + item)
          .collect(Collectors.toUnmodifiableSet());

  /** The codes of the warnings that the standard notice of a home has. */
  public static final Set<String> WARNING_CODES =
      Stream.concat(
              Stream.iterate(1, item -> item + 1).limit(7).map(item -> WARNED.id() + "-" + item),
              Stream.of(HOME.id()))
          .collect(Collectors.toUnmodifiableSet());

  private CourtNotice() {}

  /** The ten disclosures of article 13. */
  public static List<Disclosure> disclosures(
      From from, Thing thing, PriceBasis price, Burdens burdens, Sale sale, Told told) {
    return numbered(
        DISCLOSED,
        "第十三条",
        List.of(
            new Item("拍卖公告", announcement(from, thing, burdens, sale)),
            new Item("执行依据", enforced(from)),
            new Item("评估报告", based(price)),
            new Item("拍卖时间、起拍价与竞价规则", bidding(sale)),
            new Item("权属与现状", standing(thing, burdens)),
            new Item(
                "优先购买权",
                sale.preemption().isEmpty()
                    ? "无已知优先购买权人。"
                    : "经合议庭评议确认优先购买权人%d名：%s。依确认的顺序竞买。"
                        .formatted(sale.preemption().size(), String.join("；", sale.preemption()))),
            new Item("通知情况", notified(told)),
            new Item(
                "保证金与价款",
                (sale.postAuctionSale()
                        ? "预缴全部变卖价款人民币%s元，以竞买人实名交纳至报名后取得的专用账号；成交价高于变卖价的，差额在竞价结束后%d日内交纳至成交后告知的专用账号。"
                        : "保证金人民币%s元，以竞买人实名交纳至报名后取得的专用账号；余款在竞价结束后%d日内交纳至成交后告知的专用账号，保证金充抵价款。")
                    .formatted(yuan(sale.depositFen()), sale.balanceDays())),
            new Item("税费", "因拍卖形成的税费依照法律、行政法规的规定由相应主体承担；没有规定或者规定不明的，由法院确定。预估数额以联审结果为准。"),
            new Item("执行法院与监督", from.courtName() + "，案号" + from.caseNumber() + "；监督方式见本网站首页。")));
  }

  private static String enforced(From from) {
    String instrument = from.instrument();
    return instrument == null
        ? "执行案件" + from.caseNumber() + "所依据的生效法律文书，依照法律规定不予公开。"
        : "执行案件" + from.caseNumber() + "，执行依据：" + instrument + "。";
  }

  private static String based(PriceBasis basis) {
    return switch (basis) {
      case Price price -> priced(price);
      case NoReport none -> none.inWords();
    };
  }

  private static String priced(Price price) {
    String figures = "人民币%s元；有效期至%s。".formatted(yuan(price.fen()), DAY.format(price.validUntil()));
    if (price.method().isEmpty()) {
      return "评估机构：%s；报告日期：%s；评估价：%s报告副本的摘要值见标的财产信息。"
          .formatted(price.agency(), DAY.format(price.on()), figures);
    }
    return "未委托评估。参考价于%s以%s方式确定%s：%s"
        .formatted(
            DAY.format(price.on()),
            price.method(),
            price.agency().isEmpty() ? "" : "（" + price.agency() + "）",
            figures);
  }

  /**
   * The seven special warnings of article 14 and, for homes, that of HOME-2.
   *
   * @param home whether it is one
   * @param keptFen of the deposit on default; empty for all of it
   */
  public static List<Disclosure> warnings(Burdens burdens, boolean home, OptionalLong keptFen) {
    List<Disclosure> warnings =
        new ArrayList<>(
            numbered(
                WARNED,
                "第十四条",
                List.of(
                    new Item("竞买人条件", "竞买人应当具备完全民事行为能力；法律、行政法规和司法解释对买受人资格另有规定的，应当具备规定的资格。"),
                    new Item("委托竞买", "委托他人代为竞买的，应当在竞价程序开始前经人民法院确认。"),
                    new Item("已知瑕疵和权利负担", burdened(burdens)),
                    new Item("以现状为准", "拍卖财产以实物现状为准，竞买人可以申请实地看样。"),
                    new Item("视为了解", "决定参与竞买的，视为对拍卖财产完全了解，并接受一切已知和未知瑕疵。"),
                    new Item("确认书公示", "载明买受人真实身份的拍卖成交确认书将在平台上公示。"),
                    new Item(
                        "悔拍",
                        keptFen.isPresent()
                            ? "买受人悔拍的，从预缴价款中扣留人民币%s元不予退还，其余退还。".formatted(yuan(keptFen.getAsLong()))
                            : "买受人悔拍后保证金不予退还。"))));
    if (home) {
      warnings.add(homeWarning());
    }
    return List.copyOf(warnings);
  }

  private static Disclosure homeWarning() {
    return new Disclosure(
        HOME.id(),
        "购房资格",
        "竞买人必须具备购房资格，并承诺自申请竞买至成交裁定作出时持续具备；受限购政策约束的，不予准许参与竞拍；虚构购房资格的，拍卖行为可被认定无效并承担赔偿责任。",
        HOME.citation().text());
  }

  /**
   * What else is disclosed (item 11): the answers of the joint review and the hash of the published
   * property.
   *
   * @param answers a line each
   */
  public static Disclosure review(List<String> answers, String snapshotSha256) {
    return new Disclosure(
        DISCLOSED.id() + "-11",
        "一门联审与财产信息",
        (answers.isEmpty() ? "不属于不动产登记，未经联审。" : "联审答复：" + String.join("；", answers) + "。")
            + "财产信息（财产、评估、租赁、联审、图片）的SHA-256："
            + snapshotSha256
            + "。",
        DISCLOSED.citation().at(ArticleItems.item("第十三条", 11)).text());
  }

  /** The ten contents of article 12, paragraph 2, and the statement of article 15. */
  private static String announcement(From from, Thing thing, Burdens burdens, Sale sale) {
    return (sale.postAuctionSale()
                ? "%s%s在本平台公开变卖%s（所在地：%s；%s）。变卖价人民币%s元，预缴变卖价款人民币%s元。"
                : "%s%s在本平台公开拍卖%s（所在地：%s；%s）。起拍价人民币%s元，保证金人民币%s元。")
            .formatted(
                from.drill() ? "【演练，不产生真实的权利义务】" : "",
                from.courtName(),
                thing.title(),
                thing.place(),
                String.join("；", thing.described()),
                yuan(sale.startPriceFen()),
                yuan(sale.depositFen()))
        + (thing.home() ? "竞买人应当具备完全民事行为能力和购房资格。" : "竞买人应当具备完全民事行为能力。")
        + burdened(burdens)
        + "竞买人以自己的竞买代码出价，出价不得撤回；成交后逾期不付款的，%s，并依法承担相应责任。"
            .formatted(
                sale.keptFen().isPresent()
                    ? "从预缴价款中扣留人民币%s元".formatted(yuan(sale.keptFen().getAsLong()))
                    : "保证金不予退还")
        + "%s时间自%s起。本公告同时在%s发布；平台由%s选择。"
            .formatted(
                sale.postAuctionSale() ? "变卖" : "拍卖",
                TIME.format(sale.opensAt()),
                from.channel(),
                from.chosenBy())
        + "法院不能保证拍卖财产真伪或者品质，不承担瑕疵担保责任。";
  }

  private static String bidding(Sale sale) {
    if (sale.postAuctionSale()) {
      return "变卖期自%s至%s，变卖价人民币%s元，增价幅度人民币%s元。变卖期内有人首次有效出价的，自该出价时点起%d秒后结束，不论变卖期是否届满；结束前%d秒内有出价的，自该出价时点顺延%d秒。变卖期届满无人出价的，变卖不成。出价时间以进入平台服务系统的时间为准。"
          .formatted(
              TIME.format(sale.opensAt()),
              TIME.format(sale.endAt()),
              yuan(sale.startPriceFen()),
              yuan(sale.incrementFen()),
              sale.firstBidEndsSeconds(),
              sale.windowSeconds(),
              sale.extensionSeconds());
    }
    return "自%s至%s，自起拍价人民币%s元起递增竞价，增价幅度人民币%s元；结束前%d秒内有出价的，自该出价时点顺延%d秒。出价时间以进入平台服务系统的时间为准。"
        .formatted(
            TIME.format(sale.opensAt()),
            TIME.format(sale.endAt()),
            yuan(sale.startPriceFen()),
            yuan(sale.incrementFen()),
            sale.windowSeconds(),
            sale.extensionSeconds());
  }

  private static String standing(Thing thing, Burdens burdens) {
    return "所在地：%s；%s。%s%s"
        .formatted(
            thing.place(),
            String.join("；", thing.described()),
            switch (burdens.lease()) {
              case VACANT -> "经调查无租赁。";
              case WITH_LEASE ->
                  "带租拍卖：租赁自%s起%s，不因拍卖而消灭。"
                      .formatted(
                          burdens.leaseSince().map(DAY::format).orElse(""),
                          burdens.leaseUntil().map(day -> "至" + DAY.format(day)).orElse("，未定期限"));
              case CLEARED -> "租赁已依法除去或者不得对抗执行，不随拍卖移转。";
            },
            "图片附后。");
  }

  private static String burdened(Burdens burdens) {
    return "财产自%s起查封；%s。除公示的以外无已知瑕疵。"
        .formatted(
            DAY.format(burdens.seizedOn()),
            burdens
                .mortgagedOn()
                .map(day -> "自" + DAY.format(day) + "起设有抵押，抵押权因拍卖而消灭")
                .orElse("无抵押登记"));
  }

  private static String notified(Told told) {
    String known = "已通知当事人、已知优先购买权人" + told.notified() + "名。";
    return told.reasons().isEmpty()
        ? known
        : known
            + "无法通知的"
            + told.reasons().size()
            + "名，理由："
            + String.join("；", told.reasons())
            + "。";
  }

  private static String yuan(long fen) {
    return new Money(fen).yuan();
  }

  private record Item(String title, String text) {}

  private static List<Disclosure> numbered(Rule rule, String article, List<Item> items) {
    List<Disclosure> numbered = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String cited = rule.citation().at(ArticleItems.item(article, i + 1)).text();
      numbered.add(
          new Disclosure(
              rule.id() + "-" + (i + 1), items.get(i).title(), items.get(i).text(), cited));
    }
    return List.copyOf(numbered);
  }
}
