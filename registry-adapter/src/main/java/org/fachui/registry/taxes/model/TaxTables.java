package org.fachui.registry.taxes.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rates of one day. Where practice or a text that is not in the repository decides, the value
 * is a default and its source stands in the article.
 *
 * @param homeVat on an individual's home held for less than two years
 * @param vatArticle where the rates of value-added tax stand
 * @param otherVat on what else an individual sells, on the gain
 * @param companyVat on what a company sells
 * @param deed on homes of individuals
 */
public record TaxTables(
    Rate homeVat, String vatArticle, Rate otherVat, Rate companyVat, HomeDeed deed) {
  private static final String VAT_2016 = "财税〔2016〕36号附件2、附件3第五条";
  private static final String VAT_2026 = "增值税法第十条、第十一条；财政部 税务总局公告2025年第17号";
  private static final String DEED_2016 = "契税法第三条；财税〔2016〕23号";
  private static final String DEED_2024 = "契税法第三条；财政部 税务总局 住房城乡建设部公告2024年第16号";

  private static final HomeDeed UP_TO_90 =
      new HomeDeed(9_000, new Rate(100), new Rate(150), new Rate(100), new Rate(200), DEED_2016);
  private static final HomeDeed UP_TO_140 =
      new HomeDeed(14_000, new Rate(100), new Rate(150), new Rate(100), new Rate(200), DEED_2024);

  private static final Dated<TaxTables> ALL =
      Dated.from("2021-09-01", before2026(UP_TO_90))
          .and("2024-12-01", before2026(UP_TO_140))
          .and(
              "2026-01-01",
              new TaxTables(
                  Rate.percent(3), VAT_2026, Rate.percent(3), Rate.percent(9), UP_TO_140));

  /**
   * Reduced deed tax (契税) on an individual's first and second home; any further one pays the
   * region's rate.
   *
   * @param smallM2x100 up to this area a home is small
   */
  public record HomeDeed(
      int smallM2x100,
      Rate firstSmall,
      Rate firstLarge,
      Rate secondSmall,
      Rate secondLarge,
      String article) {

    Rate of(BuyerHomes homes, boolean small, Rate local) {
      return switch (homes) {
        case FIRST -> small ? firstSmall : firstLarge;
        case SECOND -> small ? secondSmall : secondLarge;
        case FURTHER -> local;
      };
    }
  }

  private static TaxTables before2026(HomeDeed deed) {
    return new TaxTables(Rate.percent(5), VAT_2016, Rate.percent(5), Rate.percent(9), deed);
  }

  /** The tables of a day; empty before the Deed Tax Law took effect. */
  public static Optional<TaxTables> on(LocalDate day) {
    return ALL.on(day);
  }
}
