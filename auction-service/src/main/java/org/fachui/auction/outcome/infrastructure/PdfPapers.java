package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.SalePapers;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.auction.outcome.model.Confirmation;
import org.fachui.auction.outcome.papers.Paper;
import org.fachui.auction.outcome.papers.Paper.Closing;
import org.fachui.auction.outcome.papers.Paper.Heading;
import org.fachui.auction.outcome.papers.Paper.Note;
import org.fachui.auction.outcome.papers.Paper.Paragraph;
import org.fachui.auction.outcome.papers.Paper.Row;
import org.fachui.auction.outcome.papers.Paper.Rows;
import org.fachui.auction.outcome.papers.PaperWriter;
import org.fachui.kernel.money.Money;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** The papers of a sale as PDF. */
@ApplicationScoped
public class PdfPapers implements SalePapers {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT).withZone(CHINA);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss.SSS", Locale.ROOT).withZone(CHINA);
  private static final String DRILL = "演练 · DRILL · 本件无法律效力";

  @Override
  public StoredPaper confirmation(Confirmation sold) {
    Paper.Builder paper =
        Paper.titled("网络司法拍卖成交确认书 " + sold.number())
            .mark(sold.drill() ? DRILL : "")
            .add(new Heading("网络司法拍卖成交确认书", 20))
            .add(new Heading("编号：" + sold.number(), 11))
            .add(
                new Paragraph(
                    "买受人"
                        + sold.buyer()
                        + "在"
                        + sold.court().name()
                        + "于网络司法拍卖平台公开举行的网络司法拍卖中，以最高应价竞得下列拍卖标的。现依照《最高人民法院关于人民法院"
                        + "网络司法拍卖若干问题的规定》第二十二条第一款，由平台以买受人的真实身份自动生成本确认书并公示。"))
            .add(new Rows(rows(sold)))
            .add(
                new Paragraph(
                    "拍卖标的所有权自拍卖成交裁定送达买受人时转移。买受人交纳的保证金可以充抵价款；剩余价款应当在上列期限内交付"
                        + "人民法院指定账户，逾期不交的，依照该规定第二十四条处理。"))
            .add(new Closing(sold.court().name()))
            .add(new Closing(DAY.format(sold.madeAt())))
            .add(
                new Note(
                    "本确认书由竞价记录第"
                        + sold.closedSeq()
                        + "号（成交出价 "
                        + sold.winningBidId()
                        + "）自动生成，竞价条件散列值 SHA-256 "
                        + sold.termsSha256()
                        + "，规则集 "
                        + sold.ruleSetId()
                        + "。竞价全程可以下载核验。"));
    return stored(paper.build(), sold.madeAt());
  }

  private static List<Row> rows(Confirmation sold) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("执行案号", sold.caseNumber()));
    rows.add(new Row("拍卖标的", sold.title()));
    if (!sold.place().isEmpty()) {
      rows.add(new Row("坐落", sold.place()));
    }
    String unitCode = sold.unitCode();
    if (unitCode != null) {
      rows.add(new Row(identified(unitCode), unitCode));
    }
    rows.add(new Row("买受人", sold.buyer()));
    rows.add(new Row("竞买代码", sold.paddle()));
    rows.add(
        new Row("成交价", "¥" + Money.ofFen(sold.priceFen()).yuan() + "元\u3000" + sold.priceText()));
    rows.add(new Row("保证金", deposit(sold)));
    rows.add(new Row("竞价结束", TIME.format(sold.closedAt()) + "（有效出价" + sold.bids() + "次）"));
    rows.add(new Row("付款期限", DAY.format(sold.dueBy()) + "前"));
    return rows;
  }

  private static String deposit(Confirmation sold) {
    String paid = "¥" + Money.ofFen(sold.depositFen()).yuan() + "元";
    if (!sold.asApplicant()) {
      return paid;
    }
    return sold.depositFen() == 0 ? paid + "（申请执行人，依法不交）" : paid + "（申请执行人，按债权与保证金的差额）";
  }

  @Override
  public StoredPaper ruling(
      Sale sale, List<Buyer> buyers, String number, String judge, Instant at) {
    String property = sale.title() + unit(sale.unitCode());
    String names = Owners.names(buyers);
    Paper.Builder paper = headed(sale, buyers, number);
    paper
        .add(
            new Paragraph(
                sold(sale, names)
                    + "全部价款已于"
                    + DAY.format(sale.paidAt() == null ? at : sale.paidAt())
                    + "付清。"))
        .add(
            new Paragraph(
                "依照《最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定》第二十条、第二十六条，《最高人民法院关于人民法院网络司法"
                    + "拍卖若干问题的规定》第二十二条第二款的规定，裁定如下："))
        .add(
            new Paragraph(
                "一、"
                    + property
                    + "的所有权及相应的其他权利归买受人"
                    + Owners.owning(buyers)
                    + "，自本裁定送达买受人"
                    + names
                    + "时起转移；"))
        .add(new Paragraph("二、买受人" + names + "可持本裁定书到登记机构办理相关产权过户登记手续。"))
        .add(new Paragraph("本裁定送达后即发生法律效力。"));
    return closed(paper, sale, judge, at);
  }

  @Override
  public StoredPaper defaultRuling(
      Sale sale, List<Buyer> buyers, String number, String judge, Instant at) {
    String property = sale.title() + unit(sale.unitCode());
    Paper.Builder paper = headed(sale, buyers, number);
    paper
        .add(
            new Paragraph(
                sold(sale, Owners.names(buyers))
                    + "但未在"
                    + TIME.format(sale.dueBy())
                    + "前付清全部价款，使拍卖目的难以实现。"))
        .add(
            new Paragraph(
                "依照《最高人民法院关于人民法院网络司法拍卖若干问题的规定》第二十四条，《最高人民法院关于人民法院民事执行中拍卖、变卖"
                    + "财产的规定》第二十二条的规定，裁定如下："))
        .add(new Paragraph("一、" + property + "重新拍卖，原买受人不得参加竞买；"))
        .add(
            new Paragraph(
                "二、原买受人交纳的保证金不予退还，依次用于支付拍卖产生的费用损失、弥补重新拍卖价款低于原拍卖价款的差价、冲抵本案被执行人的债务"
                    + "以及与拍卖财产相关的被执行人的债务。"))
        .add(new Paragraph("本裁定送达后即发生法律效力。"));
    return closed(paper, sale, judge, at);
  }

  private static Paper.Builder headed(Sale sale, List<Buyer> buyers, String number) {
    Paper.Builder paper =
        Paper.titled("执行裁定书 " + number)
            .mark(sale.drill() ? DRILL : "")
            .add(new Heading(sale.courtName(), 20))
            .add(new Heading("执 行 裁 定 书", 20))
            .add(new Closing(number));
    for (Sale.PartyOfCase party : sale.parties()) {
      paper.add(new Paragraph(role(party.role()) + "：" + party.name() + "。"));
    }
    for (Buyer buyer : buyers) {
      paper.add(new Paragraph(Owners.introduced(buyer, buyers.size())));
    }
    return paper;
  }

  private static String sold(Sale sale, String names) {
    Money price = Money.ofFen(sale.priceFen());
    return "本院在执行"
        + sale.caseNo()
        + sale.cause()
        + "一案中，依法于网络司法拍卖平台公开拍卖"
        + sale.title()
        + unit(sale.unitCode())
        + "。"
        + TIME.format(sale.soldAt())
        + "竞价结束，买受人"
        + names
        + "以人民币"
        + price.yuan()
        + "元（大写"
        + price.capital()
        + "）的最高应价竞得，";
  }

  private static StoredPaper closed(Paper.Builder paper, Sale sale, String judge, Instant at) {
    paper
        .add(new Closing("审判员\u3000" + judge))
        .add(new Closing(DAY.format(at)))
        .add(new Closing(sale.courtName()));
    return stored(paper.build(), at);
  }

  private static String role(String role) {
    return switch (role) {
      case "APPLICANT" -> "申请执行人";
      case "DEBTOR" -> "被执行人";
      default -> "案外人";
    };
  }

  private static StoredPaper stored(Paper paper, Instant at) {
    byte[] bytes = PaperWriter.write(paper, at);
    return new StoredPaper(Hash.of(bytes).hex(), bytes);
  }

  private static String unit(@Nullable String unitCode) {
    return unitCode == null ? "" : "（" + identified(unitCode) + unitCode + "）";
  }

  /** What it is called by which a thing is identified. */
  private static String identified(String unitCode) {
    return EstateUnitCode.find(unitCode).isPresent() ? "不动产单元号" : "标的编号";
  }
}
