package org.fachui.registry.taxes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputingTaxesTest {
  private static final Rate LOCAL = Rate.percent(3);
  private static final long PRICE = 200_000_000;

  /** A home of an individual; each test says what is different. */
  private record SaleText(
      long priceFen,
      String on,
      boolean home,
      boolean company,
      int area,
      String homes,
      String since,
      boolean only,
      long cost) {
    static SaleText ordinary() {
      return new SaleText(
          PRICE, "2026-11-22", true, false, 8_900, "FIRST", "2016-05-03", false, -1);
    }

    Sale sale() {
      return new Sale(
          priceFen,
          LocalDate.parse(on),
          home,
          company,
          area == 0 ? Optional.empty() : Optional.of(area),
          homes.isEmpty() ? Optional.empty() : Optional.of(BuyerHomes.valueOf(homes)),
          since.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(since)),
          only,
          cost < 0 ? Optional.empty() : Optional.of(cost));
    }

    List<TaxLine> lines() {
      return ComputingTaxes.of(sale(), TaxTables.on(LocalDate.parse(on)).orElseThrow(), LOCAL);
    }
  }

  private static TaxLine line(List<TaxLine> lines, TaxKind tax, Side payer) {
    return lines.stream()
        .filter(one -> one.tax() == tax && one.legalPayer() == payer)
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // since 2024-12-01: up to 140 m2 1 %; above it 1.5 % for the first, 2 % for the second home
    "2026-11-22, FIRST,    8900, 1%,   2000000",
    "2026-11-22, FIRST,   14000, 1%,   2000000",
    "2026-11-22, FIRST,   14001, 1.5%, 3000000",
    "2026-11-22, SECOND,  14000, 1%,   2000000",
    "2026-11-22, SECOND,  14001, 2%,   4000000",
    "2026-11-22, FURTHER,  8900, 3%,   6000000",
    "2026-11-22, FIRST,       0, 1.5%, 3000000",
    "2026-11-22, '',       8900, 3%,   6000000",
    "2024-12-01, FIRST,   13999, 1%,   2000000",
    // before it: up to 90 m2
    "2024-11-30, FIRST,   13999, 1.5%, 3000000",
    "2024-11-30, FIRST,    9000, 1%,   2000000",
    "2024-11-30, SECOND,   9001, 2%,   4000000",
    "2021-09-01, FURTHER,  9000, 3%,   6000000",
  })
  void deedTaxFollowsAreaHomesAndDay(String on, String homes, int area, String rate, long fen) {
    SaleText sale = new SaleText(PRICE, on, true, false, area, homes, "2016-05-03", false, -1);
    TaxLine deed = line(sale.lines(), TaxKind.DEED, Side.BUYER);
    assertThat(deed.rate()).hasToString(rate);
    assertThat(deed.fen()).isEqualTo(fen);
    assertThat(deed.article()).contains("契税法");
  }

  @ParameterizedTest
  @CsvSource({
    // an individual's home: exempt after two years; 3 % since 2026, 5 % before, within the price
    "2026-11-22, 2024-11-22, 0%, 0,       0",
    "2026-11-22, 2024-11-23, 3%, 5825243, 349515",
    "2025-12-31, 2024-11-23, 5%, 9523810, 571429",
    "2026-01-01, 2024-11-23, 3%, 5825243, 349515",
    "2026-11-22, '',         3%, 5825243, 349515",
  })
  void valueAddedTaxFollowsTheTimeHeld(
      String on, String since, String rate, long fen, long surcharges) {
    SaleText sale = new SaleText(PRICE, on, true, false, 8_900, "FIRST", since, false, -1);
    TaxLine vat = line(sale.lines(), TaxKind.VAT, Side.SELLER);
    assertThat(vat.rate()).hasToString(rate);
    assertThat(vat.fen()).isEqualTo(fen);
    assertThat(line(sale.lines(), TaxKind.SURCHARGES, Side.SELLER).fen()).isEqualTo(surcharges);
  }

  @Test
  void everyOtherBaseIsNetOfValueAddedTax() {
    SaleText sale =
        new SaleText(PRICE, "2026-11-22", true, false, 8_900, "FIRST", "2025-05-03", false, -1);
    long net = PRICE - 5_825_243;
    assertThat(line(sale.lines(), TaxKind.DEED, Side.BUYER).baseFen()).isEqualTo(net);
    assertThat(line(sale.lines(), TaxKind.DEED, Side.BUYER).fen()).isEqualTo(1_941_748);
    assertThat(line(sale.lines(), TaxKind.PERSONAL_INCOME, Side.SELLER).baseFen()).isEqualTo(net);
  }

  @ParameterizedTest
  @CsvSource({
    // cost unproven: 3 % of the price; proven: 20 % of the gain; the only home of five years:
    // exempt
    "2016-05-03, false, -1,        3%,  6000000,  国税函〔2007〕1145号",
    "2016-05-03, false, 150000000, 20%, 10000000, 个人所得税法",
    "2016-05-03, false, 250000000, 20%, 0,        个人所得税法",
    "2016-05-03, true,  150000000, 0%,  0,        财税字〔1994〕020号",
    "2021-11-22, true,  -1,        3%,  6000000,  国税函〔2007〕1145号",
    "2021-11-21, true,  -1,        0%,  0,        财税字〔1994〕020号",
    "2016-05-03, true,  -1,        0%,  0,        财税字〔1994〕020号",
  })
  void incomeTaxFollowsCostAndOnlyHome(
      String since, boolean only, long cost, String rate, long fen, String article) {
    SaleText sale =
        new SaleText(PRICE, "2026-11-22", true, false, 8_900, "FIRST", since, only, cost);
    TaxLine income = line(sale.lines(), TaxKind.PERSONAL_INCOME, Side.SELLER);
    assertThat(income.rate()).hasToString(rate);
    assertThat(income.fen()).isEqualTo(fen);
    assertThat(income.article()).contains(article);
  }

  @ParameterizedTest
  @CsvSource({
    // a company's shop: 9 % VAT within 109,000,000 is 9,000,000, net 100,000,000;
    // deductions are the cost, surcharges of 1,080,000 and stamp duty of 50,000
    "98870000, 30%, 0",
    "78870000, 30%, 6000000",
    "65536667, 30%, 10000000",
    "65536666, 40%, 10000001",
    "58870000, 40%, 13000000",
    "48870000, 40%, 17500000",
    "48869999, 50%, 17500001",
    "32203334, 50%, 28333333",
    "32203333, 60%, 28333333",
    "32203332, 60%, 28333335",
    "18870000, 60%, 41000000",
  })
  void landAppreciationClimbsFourSteps(long cost, String rate, long fen) {
    SaleText sale =
        new SaleText(109_000_000, "2026-11-22", false, true, 0, "", "2016-05-03", false, cost);
    TaxLine land = line(sale.lines(), TaxKind.LAND_APPRECIATION, Side.SELLER);
    assertThat(land.baseFen()).isEqualTo(100_000_000 - cost - 1_130_000);
    assertThat(land.rate()).hasToString(rate);
    assertThat(land.fen()).isEqualTo(fen);
  }

  @Test
  void landAppreciationOfUnprovenCostIsAShareOfThePrice() {
    SaleText sale =
        new SaleText(109_000_000, "2026-11-22", false, true, 0, "", "2016-05-03", false, -1);
    assertThat(line(sale.lines(), TaxKind.LAND_APPRECIATION, Side.SELLER).fen())
        .isEqualTo(5_000_000);
  }

  @Test
  void whatElseAnIndividualSellsIsTaxedOnTheDifference() {
    SaleText sale =
        new SaleText(
            203_000_000, "2026-11-22", false, false, 0, "FIRST", "2016-05-03", true, 100_000_000);
    assertThat(line(sale.lines(), TaxKind.VAT, Side.SELLER).fen()).isEqualTo(3_000_000);
    assertThat(line(sale.lines(), TaxKind.DEED, Side.BUYER).rate()).isEqualTo(LOCAL);
    assertThat(line(sale.lines(), TaxKind.STAMP, Side.SELLER).fen()).isEqualTo(100_000);
    assertThat(line(sale.lines(), TaxKind.PERSONAL_INCOME, Side.SELLER).rate())
        .isEqualTo(Rate.percent(20));
  }

  @Test
  void stampDutySparesIndividualsAndTheirHomesOnly() {
    List<TaxLine> home = SaleText.ordinary().lines();
    assertThat(line(home, TaxKind.STAMP, Side.BUYER).fen()).isZero();
    assertThat(line(home, TaxKind.STAMP, Side.SELLER).fen()).isZero();
    assertThat(line(home, TaxKind.LAND_APPRECIATION, Side.SELLER).fen()).isZero();
    SaleText toCompany =
        new SaleText(PRICE, "2026-11-22", true, false, 8_900, "", "2016-05-03", false, -1);
    assertThat(line(toCompany.lines(), TaxKind.STAMP, Side.BUYER).fen()).isEqualTo(100_000);
  }

  @Test
  void whoeverOwesItTheBuyerPaysItFirstAndIsReimbursed() {
    TaxEstimate estimate = new TaxEstimate(LocalDate.of(2026, 11, 22), SaleText.ordinary().lines());
    assertThat(estimate.lines()).allMatch(one -> one.cashPayer() == Side.BUYER);
    assertThat(estimate.totalFen()).isEqualTo(2_000_000 + 6_000_000);
    assertThat(estimate.advancedFen()).isEqualTo(6_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 99, 100, 101, 33_333_333, Sale.PRICE_FEN_MAX})
  void staysWithinThePriceWhateverItIs(long price) {
    for (boolean home : new boolean[] {true, false}) {
      for (boolean company : new boolean[] {true, false}) {
        SaleText sale =
            new SaleText(price, "2026-11-22", home, company, 20_000, "FURTHER", "", false, 0);
        long total = sale.lines().stream().mapToLong(TaxLine::fen).sum();
        assertThat(total).isBetween(0L, price);
      }
    }
  }

  @Test
  void knowsNoTableBeforeTheDeedTaxLaw() {
    assertThat(TaxTables.on(LocalDate.of(2021, 8, 31))).isEmpty();
    assertThat(TaxTables.on(LocalDate.of(2021, 9, 1))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0,0%", "5,0.05%", "100,1%", "150,1.5%", "10000,100%"})
  void writesRatesAsPeopleDo(int basisPoints, String text) {
    assertThat(new Rate(basisPoints)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"1,150,0", "33,150,0", "34,150,1", "10000,5,5", "9999,5,5", "999,5,0", "1000,5,1"})
  void roundsHalfUp(long fen, int basisPoints, long tax) {
    assertThat(new Rate(basisPoints).of(fen)).isEqualTo(tax);
  }

  @Test
  void refusesFiguresThatCannotBe() {
    assertThatThrownBy(() -> new Rate(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(10_001)).isInstanceOf(IllegalArgumentException.class);
    SaleText nothing = new SaleText(0, "2026-11-22", true, false, 1, "FIRST", "", false, -1);
    assertThatThrownBy(nothing::sale).isInstanceOf(IllegalArgumentException.class);
    SaleText flat = new SaleText(1, "2026-11-22", true, false, -1, "FIRST", "", false, -1);
    assertThatThrownBy(flat::sale).isInstanceOf(IllegalArgumentException.class);
  }
}
