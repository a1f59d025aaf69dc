package org.fachui.registry.taxes.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The taxes of a sale. The buyer pays all of them first, because the registry wants the certificate
 * before it enters him (契税法 11); what the seller owes by law is reimbursed to him (NJA-30).
 */
public final class ComputingTaxes {
  private static final String SURCHARGES = "城市维护建设税法第四条；财政部 税务总局公告2023年第12号";
  private static final String INCOME = "个人所得税法第三条第（三）项、第六条第一款第（五）项";
  private static final String INCOME_EXEMPT = "财税字〔1994〕020号第二条第（六）项";
  private static final String INCOME_UNPROVEN = "国税函〔2007〕1145号";
  private static final String STAMP = "印花税法附件：产权转移书据";
  private static final String HOME_STAMP = "财税〔2008〕137号第二条";
  private static final String HOME_LAND = "财税〔2008〕137号第三条";

  /** Seven, three and two per cent of value-added tax, halved for small taxpayers. */
  private static final Rate SURCHARGE_SMALL = Rate.percent(6);

  private static final Rate SURCHARGE_FULL = Rate.percent(12);
  private static final Rate STAMP_RATE = new Rate(5);
  private static final Rate GAIN = Rate.percent(20);
  private static final Rate UNPROVEN = Rate.percent(3);

  private final Sale sale;
  private final TaxTables tables;
  private final Rate localDeed;
  private final List<TaxLine> lines = new ArrayList<>();

  private ComputingTaxes(Sale sale, TaxTables tables, Rate localDeed) {
    this.sale = sale;
    this.tables = tables;
    this.localDeed = localDeed;
  }

  /**
   * The lines, the exempt ones too.
   *
   * @param localDeed the region's deed tax on what has no reduced one
   */
  public static List<TaxLine> of(Sale sale, TaxTables tables, Rate localDeed) {
    ComputingTaxes computing = new ComputingTaxes(sale, tables, localDeed);
    computing.all();
    return List.copyOf(computing.lines);
  }

  private void all() {
    long vat = valueAdded();
    long net = sale.priceFen() - vat;
    long surcharges = surcharges(vat);
    long stamp = stamp(Side.SELLER, net);
    long land = appreciation(net, surcharges + stamp);
    income(net, surcharges + stamp + land);
    deed(net);
    stamp(Side.BUYER, net);
  }

  private void add(TaxKind tax, Side payer, long base, Rate rate, long fen, String article) {
    lines.add(new TaxLine(tax, payer, Side.BUYER, base, rate, fen, article));
  }

  private long valueAdded() {
    Rate rate =
        sale.sellerCompany()
            ? tables.companyVat()
            : sale.home() ? tables.homeVat() : tables.otherVat();
    boolean exempt = isFreeOfVat();
    long taxed = exempt ? 0 : gainOfOther();
    long vat = rate.within(taxed);
    add(
        TaxKind.VAT,
        Side.SELLER,
        exempt ? sale.priceFen() : taxed - vat,
        exempt ? Rate.NONE : rate,
        vat,
        tables.vatArticle());
    return vat;
  }

  private boolean isFreeOfVat() {
    return sale.isIndividualsHome() && !sale.isHeldLessThan(2);
  }

  private long surcharges(long vat) {
    Rate full = sale.sellerCompany() ? SURCHARGE_FULL : SURCHARGE_SMALL;
    Rate rate = isFreeOfVat() ? Rate.NONE : full;
    long fen = rate.of(vat);
    add(TaxKind.SURCHARGES, Side.SELLER, vat, rate, fen, SURCHARGES);
    return fen;
  }

  /** What else an individual sells is taxed on the difference, when its cost is proven. */
  private long gainOfOther() {
    boolean onGain = !sale.home() && !sale.sellerCompany();
    return onGain ? Math.max(0, sale.priceFen() - sale.costFen().orElse(0L)) : sale.priceFen();
  }

  private long stamp(Side side, long net) {
    boolean exempt = sale.home() && isIndividual(side);
    long fen = exempt ? 0 : STAMP_RATE.of(net);
    add(
        TaxKind.STAMP,
        side,
        net,
        exempt ? Rate.NONE : STAMP_RATE,
        fen,
        exempt ? HOME_STAMP : STAMP);
    return fen;
  }

  private boolean isIndividual(Side side) {
    return side == Side.SELLER ? !sale.sellerCompany() : sale.buyerHomes().isPresent();
  }

  private long appreciation(long net, long deductible) {
    if (sale.isIndividualsHome()) {
      add(TaxKind.LAND_APPRECIATION, Side.SELLER, net, Rate.NONE, 0, HOME_LAND);
      return 0;
    }
    LandAppreciation land = LandAppreciation.of(net, sale.costFen(), deductible);
    add(
        TaxKind.LAND_APPRECIATION,
        Side.SELLER,
        land.baseFen(),
        land.rate(),
        land.fen(),
        land.article());
    return land.fen();
  }

  /** A company's own income tax is not a tax on the transfer. */
  private void income(long net, long deductible) {
    if (sale.sellerCompany()) {
      return;
    }
    if (sale.home() && sale.onlyHome() && sale.isHeldMoreThan(5)) {
      add(TaxKind.PERSONAL_INCOME, Side.SELLER, net, Rate.NONE, 0, INCOME_EXEMPT);
      return;
    }
    if (sale.costFen().isEmpty()) {
      add(TaxKind.PERSONAL_INCOME, Side.SELLER, net, UNPROVEN, UNPROVEN.of(net), INCOME_UNPROVEN);
      return;
    }
    long gain = Math.max(0, net - sale.costFen().get() - deductible);
    add(TaxKind.PERSONAL_INCOME, Side.SELLER, gain, GAIN, GAIN.of(gain), INCOME);
  }

  private void deed(long net) {
    boolean small =
        sale.areaM2x100().map(area -> area <= tables.deed().smallM2x100()).orElse(false);
    BuyerHomes homes =
        sale.home() ? sale.buyerHomes().orElse(BuyerHomes.FURTHER) : BuyerHomes.FURTHER;
    Rate rate = tables.deed().of(homes, small, localDeed);
    String article = homes == BuyerHomes.FURTHER ? "契税法第三条、第四条第一款第（一）项" : tables.deed().article();
    add(TaxKind.DEED, Side.BUYER, net, rate, rate.of(net), article);
  }
}
