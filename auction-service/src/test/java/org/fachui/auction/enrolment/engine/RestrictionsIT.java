package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.Restrictions.Restriction;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Restricted debtors buy no real estate and no vehicle, unless a court permits it (CONS-3, 8). */
class RestrictionsIT extends InAHouse {
  private static final String COURT = AnnouncedLot.COURT;
  private static final String OTHER = "川0105";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private UUID lot;

  @BeforeEach
  void open() {
    lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    house.engine.open(lot);
  }

  private Restriction restricted(String court, int n, LocalDate since) {
    return house
        .restrictions
        .record(court, TestHouse.person(n), "限制消费令1号", since, "chen")
        .restriction();
  }

  private void permit(Restriction of, Purchase purchase, LocalDate from, LocalDate until) {
    house.restrictions.permit(
        of.court(), of.id(), purchase, "许可" + purchase + from, from, until, "zhao");
  }

  private List<String> refusedUntilPermittedBy(int n) {
    if (house.enrolling.enrol(TestHouse.request(lot, n)) instanceof Refused refused) {
      assertThat(refused.reason()).isEqualTo(EnrolmentRefusal.RESTRICTED_DEBTOR);
      return refused.permissionOf();
    }
    return List.of();
  }

  private void kind(String kind) {
    database.run("UPDATE lots SET kind = ? WHERE id = ?", kind, lot);
  }

  @Test
  void anOrderOfAnyCourtMeetsItsPersonFromItsFirstDayUntilItIsLifted() {
    Restriction tomorrow = restricted(OTHER, 1, today.plusDays(1));
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 1))).isInstanceOf(Stands.class);
    Restriction standing = restricted(OTHER, 2, today);
    assertThat(refusedUntilPermittedBy(2)).containsExactly(OTHER);
    assertThat(peers.asked()).as("of the one who stands only").hasSize(2);

    assertThat(house.restrictions.lift(COURT, standing.id(), "chen"))
        .as("another court's")
        .isEmpty();
    assertThat(refusedUntilPermittedBy(2)).containsExactly(OTHER);
    assertThat(house.restrictions.lift(OTHER, standing.id(), "chen2").orElseThrow().liftedAt())
        .isNotNull();
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 2))).isInstanceOf(Stands.class);
    assertThat(house.restrictions.standing(OTHER, TestHouse.person(2))).isEmpty();
    assertThat(house.restrictions.of(OTHER))
        .extracting(Restriction::id)
        .containsExactly(tomorrow.id(), standing.id());
  }

  @Test
  void eachCourtHasToPermitJustThisPurchaseForThisDay() {
    Restriction here = restricted(COURT, 1, today.minusYears(1));
    Restriction there = restricted(OTHER, 1, today.minusYears(1));
    assertThat(refusedUntilPermittedBy(1)).containsExactlyInAnyOrder(COURT, OTHER);

    permit(here, Purchase.VEHICLE, today, today);
    permit(here, Purchase.REAL_ESTATE, today.minusDays(9), today.minusDays(1));
    permit(here, Purchase.REAL_ESTATE, today.plusDays(1), today.plusDays(9));
    assertThat(refusedUntilPermittedBy(1)).containsExactlyInAnyOrder(COURT, OTHER);
    permit(here, Purchase.REAL_ESTATE, today, today);
    assertThat(refusedUntilPermittedBy(1)).containsExactly(OTHER);
    permit(there, Purchase.REAL_ESTATE, today.minusDays(1), today.plusDays(1));
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 1))).isInstanceOf(Stands.class);
  }

  @Test
  void onlyWhatTheTableOfKindsSaysIsRefused() {
    restricted(COURT, 1, today);
    kind("MACHINERY");
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 1))).isInstanceOf(Stands.class);
    restricted(COURT, 2, today);
    kind("VEHICLE");
    assertThat(refusedUntilPermittedBy(2)).containsExactly(COURT);
    kind("LAND");
    assertThat(refusedUntilPermittedBy(2)).containsExactly(COURT);
  }

  @Test
  void anOrderIsRecordedOnceAndNamesNobody() {
    var first = house.restrictions.record(COURT, TestHouse.person(1), "甲", today, "chen");
    var again = house.restrictions.record(COURT, TestHouse.person(1), "甲", today, "wang");
    var second = house.restrictions.record(COURT, TestHouse.person(1), "乙", today, "chen");

    assertThat(first.fresh()).isTrue();
    assertThat(again.fresh()).isFalse();
    assertThat(again.restriction()).isEqualTo(first.restriction());
    assertThat(second.fresh()).isTrue();
    permit(first.restriction(), Purchase.VEHICLE, today, today);
    permit(first.restriction(), Purchase.VEHICLE, today, today.plusDays(5));
    assertThat(house.restrictions.find(COURT, first.restriction().id()).orElseThrow().permissions())
        .as("the first stands")
        .singleElement()
        .satisfies(one -> assertThat(one.untilOn()).isEqualTo(today));
    assertThat(house.restrictions.standing(COURT, TestHouse.person(1))).hasSize(2);
    assertThat(database.texts("SELECT restricted_debtors::text FROM restricted_debtors").toString())
        .doesNotContain(TestHouse.id(1).text());
  }
}
