package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Restrictions.Restriction;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.auction.outcome.application.RulingOutcome;
import org.fachui.auction.outcome.application.RulingOutcome.Barred;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.model.SaleState;
import org.junit.jupiter.api.Test;

/** The lists that bar from enrolling are looked at again before title passes (NJA-31(4)). */
class BarredBuyersIT extends InAHouse {
  private static final Judge ZHAO = new Judge("zhao", "赵法官");
  private static final String NUMBER = "（2026）浙0106执99999999号之一";
  private static final String COURT = AnnouncedLot.COURT;
  private static final String OTHER = "川0105";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private Sale sale(UUID lot) {
    return house.sales.of(lot).orElseThrow();
  }

  private RulingOutcome ruled(UUID lot) {
    return house.ruling.rule(sale(lot), NUMBER, ZHAO);
  }

  private RulingOutcome served(UUID lot) {
    return house.serving.serve(sale(lot), "chen");
  }

  private static List<String> found(RulingOutcome outcome) {
    return outcome instanceof Barred barred
        ? barred.findings().stream().map(one -> one.rule().id() + " " + one.reason()).toList()
        : List.of();
  }

  private Restriction restricted(String court, LocalDate since) {
    return house
        .restrictions
        .record(court, TestHouse.person(1), "限制消费令1号", since, "chen")
        .restriction();
  }

  @Test
  void whatIsFoundAfterTheSaleRefusesTheRulingAllAtOnceUntilItIsMended() {
    UUID lot = house.paidHome();
    var declared =
        house.connected.declare(
            COURT, TestHouse.person(1), ConnectionWithSale.NEAR_RELATIVE, "chen");
    Restriction order = restricted(OTHER, today.minusDays(1));
    peers.eligibility(TestHouse.id(1).text(), "RESTRICTED");

    assertThat(found(ruled(lot)))
        .containsExactly(
            "NJA-34 BUYER_CONNECTED", "CONS-3 BUYER_SPENDING_RESTRICTED", "HOME-3 RESTRICTED");
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
    assertThat(((Barred) ruled(lot)).findings().toString())
        .contains("UNQUALIFIED_BUYER", OTHER)
        .doesNotContain(TestHouse.id(1).text(), TestHouse.applicant(1).name());

    peers.eligibility(TestHouse.id(1).text(), "ELIGIBLE");
    house.connected.withdraw(COURT, declared.declaration().id(), "chen");
    assertThat(found(ruled(lot))).containsExactly("CONS-3 BUYER_SPENDING_RESTRICTED");
    house.restrictions.permit(
        OTHER, order.id(), Purchase.REAL_ESTATE, "许可1号", today, today, "zhao2");
    assertThat(ruled(lot)).isInstanceOf(Done.class);
  }

  @Test
  void whatIsFoundAfterTheRulingRefusesItsServiceAndTitleStays() {
    UUID lot = house.paidHome();
    assertThat(ruled(lot)).isInstanceOf(Done.class);
    var declared =
        house.connected.declare(
            COURT, TestHouse.person(1), ConnectionWithSale.AGENCY_STAFF, "chen");

    assertThat(found(served(lot))).containsExactly("NJA-34 BUYER_CONNECTED");
    assertThat(sale(lot).state()).isEqualTo(SaleState.RULED);
    assertThat(house.sales.deliveries("bidder-1")).isEmpty();

    house.connected.withdraw(COURT, declared.declaration().id(), "chen");
    assertThat(served(lot)).isInstanceOf(Done.class);
    house.connected.declare(COURT, TestHouse.person(1), ConnectionWithSale.AGENCY_STAFF, "chen");
    assertThat(served(lot)).as("title has passed").isInstanceOf(Done.class);
  }

  @Test
  void anOrderThatBeganAfterTheSaleFindsThePurchaseMade() {
    UUID lot = house.paidHome();
    restricted(OTHER, today.plusDays(1));
    house.later(java.time.Duration.ofDays(3));
    assertThat(found(ruled(lot))).isEmpty();
    assertThat(sale(lot).state()).isEqualTo(SaleState.RULED);
  }

  @Test
  void whoeverRunsThePlatformIsConnectedWithTheSalesOfEveryCourt() {
    UUID lot = house.paidHome();
    house.connected.declare(OTHER, TestHouse.person(1), ConnectionWithSale.AGENCY_STAFF, "chen2");
    house.connected.declare(OTHER, TestHouse.person(2), ConnectionWithSale.PLATFORM_STAFF, "chen2");
    assertThat(ruled(lot)).as("another court's agency").isInstanceOf(Done.class);

    UUID open = AnnouncedLot.publish(database, java.time.Duration.ofMinutes(10));
    house.engine.open(open);
    assertThat(house.enrol(open, 1)).isNotNull();
    assertThat(house.enrolling.enrol(TestHouse.request(open, 2)))
        .isInstanceOfSatisfying(
            org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EnrolmentRefusal.CONNECTED_PERSON));
  }
}
