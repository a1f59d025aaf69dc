package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.time.Duration;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Settlements;
import org.fachui.auction.outcome.model.SaleState;
import org.junit.jupiter.api.Test;

/** The case's enforcement applicant bids without a deposit, or with the difference (NJA-17). */
class ApplicantsIT extends InAHouse {
  private static final long DEPOSIT = AnnouncedLot.DEPOSIT;
  private static final String NUMBER = "（2026）浙0106执99999999号之一";

  private UUID openLot(Duration lasting) {
    UUID lot = AnnouncedLot.publish(database, lasting);
    house.engine.open(lot);
    return lot;
  }

  private UUID caseOf(UUID lot) {
    return UUID.fromString(
        database.texts("SELECT case_id FROM lots WHERE id = '" + lot + "'").getFirst());
  }

  private UUID recorded(UUID lot, int n, long claimFen) {
    return house
        .caseApplicants
        .record(caseOf(lot), "申请人", TestHouse.person(n), claimFen, "chen")
        .recorded()
        .id();
  }

  private Enrolment enrolAsApplicant(UUID lot, int n) {
    if (house.enrolling.enrol(TestHouse.asApplicant(lot, n)) instanceof Stands stands) {
      return stands.enrolment();
    }
    throw new AssertionError("the applicant was refused");
  }

  private void assertRefused(UUID lot, int n) {
    assertThat(house.enrolling.enrol(TestHouse.asApplicant(lot, n)))
        .isInstanceOfSatisfying(
            EnrolmentOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EnrolmentRefusal.NOT_THE_APPLICANT));
  }

  @Test
  void whoseClaimIsAsMuchAsTheDepositIsQualifiedAtOnceAndPayoutIsNotAsked() {
    UUID lot = openLot(Duration.ofMinutes(10));
    recorded(lot, 1, DEPOSIT);

    Enrolment enrolled = enrolAsApplicant(lot, 1);

    assertThat(enrolled.depositFen()).isZero();
    assertThat(enrolled.claimFen()).isEqualTo(DEPOSIT);
    until(
        "the paddle stands in the log",
        () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(house.showing.own(lot, "bidder-1").orElseThrow().paddle()).matches("P[0-9]{4}");
    house.later(Duration.ofMinutes(1));
    house.work();
    assertThat(peers.asked()).noneMatch(asked -> asked.contains("deposits"));
    assertThat(house.engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
  }

  @Test
  void whoseClaimIsLessPaysTheDifference() {
    UUID lot = openLot(Duration.ofMinutes(10));
    recorded(lot, 1, DEPOSIT - 1);

    Enrolment enrolled = enrolAsApplicant(lot, 1);

    assertThat(enrolled.depositFen()).isEqualTo(1);
    assertThat(enrolled.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    assertThat(peers.depositTerms(enrolled.id().toString()).orElseThrow().getInt("fen"))
        .isEqualTo(1);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", 1);
    house.later(Duration.ofSeconds(3));
    house.work();
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.QUALIFIED);
  }

  @Test
  void whatHeTookByAgreementCountsNoMore() {
    UUID lot = openLot(Duration.ofMinutes(10));
    UUID another = openLot(Duration.ofMinutes(10));
    taken(another, recorded(lot, 1, DEPOSIT), 3);
    assertThat(enrolAsApplicant(lot, 1).depositFen()).isEqualTo(3);

    UUID third = openLot(Duration.ofMinutes(10));
    taken(third, recorded(lot, 2, DEPOSIT), DEPOSIT);
    assertRefused(lot, 2);
  }

  /** The property of this lot, as if it had never been announced. */
  private void taken(UUID lot, UUID applicant, long priceFen) {
    database.run(
        """
        INSERT INTO property_takings (property_id, applicant_id, number, dated, reason, papers, price_fen, claim_fen,
          taken_at, taken_by)
        SELECT property_id, ?, id::text, now(), '双方同意', '{}', ?, ?, now(), 'zhao' FROM lots WHERE id = ?
        """,
        applicant,
        priceFen,
        DEPOSIT,
        lot);
  }

  @Test
  void onlyWhoIsRecordedAndSaysSoIsExempt() {
    UUID lot = openLot(Duration.ofMinutes(10));
    UUID id = recorded(lot, 1, DEPOSIT);

    assertThat(house.enrol(lot, 1).depositFen()).as("he did not say so").isEqualTo(DEPOSIT);
    assertRefused(lot, 2);
    UUID other = openLot(Duration.ofMinutes(10));
    assertThat(house.caseApplicants.withdraw(UUID.randomUUID(), id, "chen"))
        .as("of another case")
        .isEmpty();
    assertThat(house.caseApplicants.withdraw(caseOf(lot), id, "chen").orElseThrow().withdrawnAt())
        .isNotNull();
    assertRefused(other, 1);
    recorded(lot, 1, 2 * DEPOSIT);
    assertThat(enrolAsApplicant(other, 1).depositFen()).isZero();
    assertThat(house.caseApplicants.of(caseOf(lot)))
        .extracting(one -> one.withdrawnAt() == null)
        .containsExactly(true, false);
  }

  /** Sold to the applicant, who paid nothing, for 12 000; bidder-2 paid the whole deposit. */
  private UUID soldToTheApplicant(long claimFen) {
    UUID lot = openLot(Duration.ofSeconds(6));
    recorded(lot, 1, claimFen);
    Enrolment applicant = enrolAsApplicant(lot, 1);
    if (applicant.depositFen() > 0) {
      peers.arrived(applicant.id().toString(), "CONFIRMED", applicant.depositFen());
    }
    peers.arrived(house.enrol(lot, 2).id().toString(), "CONFIRMED", DEPOSIT);
    database.run("UPDATE enrolments SET ask_at = enrolled_at WHERE deposit_fen > 0");
    house.work();
    until(
        "both are qualified",
        () ->
            house.own(lot, 1).state() == EnrolmentState.QUALIFIED
                && house.own(lot, 2).state() == EnrolmentState.QUALIFIED);
    assertThat(house.engine.bid(lot, "bidder-1", 12_000)).isInstanceOf(Recorded.class);
    until("the lot is closed", () -> house.engine.state(lot).state().closed());
    house.confirming.round();
    return lot;
  }

  @Test
  void thePriceIsDueInFullAndTheConfirmationSaysThatNothingWasPaid() {
    UUID lot = soldToTheApplicant(DEPOSIT);

    Settlements.Ended ended = house.settlements.of(lot).orElseThrow();
    assertThat(ended.winner()).isEqualTo(house.own(lot, 1).id());
    assertThat(ended.winnerDepositFen()).isZero();
    assertThat(house.sales.of(lot).orElseThrow().confirmation())
        .contains("\"depositFen\":0,", "\"asApplicant\":true");
    house.askingForDues.round();
    var terms = peers.dueTerms(lot.toString()).orElseThrow();
    assertThat(terms.getInt("depositFen")).isZero();
    assertThat(terms.getInt("priceFen")).isEqualTo(12_000);
    assertThat(house.dues.of(lot).orElseThrow().fen()).isEqualTo(12_000);
    peers.met(lot.toString());
    house.later(Duration.ofSeconds(2));
    house.askingForDues.round();
    assertThat(house.sales.of(lot).orElseThrow().state()).isEqualTo(SaleState.PAID);
  }

  @Test
  void ofTheDifferenceTheRestIsDueAndWhoDefaultsLosesNoMoreThanHePaid() {
    UUID lot = soldToTheApplicant(DEPOSIT - 400);
    assertThat(house.settlements.of(lot).orElseThrow().winnerDepositFen()).isEqualTo(400);
    assertThat(house.sales.of(lot).orElseThrow().confirmation()).contains("\"depositFen\":400,");
    house.askingForDues.round();
    assertThat(house.dues.of(lot).orElseThrow().fen()).isEqualTo(11_600);
    assertThat(house.dues.of(lot).orElseThrow().depositFen()).isEqualTo(400);

    house.later(Duration.ofDays(16));
    assertThat(
            house.ruling.findDefault(
                house.sales.of(lot).orElseThrow(), NUMBER, new Judge("zhao", "赵法官")))
        .isInstanceOf(Done.class);
    assertThat(
            database.texts(
                "SELECT event::jsonb -> 'data' ->> 'keptFen' FROM outbox WHERE event LIKE '%lot.defaulted%'"))
        .as("what he paid, not what others would have")
        .containsExactly("400");
    assertThat(database.texts("SELECT ruling_number FROM buyers_in_default"))
        .as("barred like any other buyer who does not pay")
        .containsExactly(NUMBER);
  }

  @Test
  void whoPaidNothingAndDidNotWinIsDone() {
    UUID lot = openLot(Duration.ofSeconds(4));
    recorded(lot, 1, DEPOSIT);
    enrolAsApplicant(lot, 1);
    until("the lot is closed", () -> house.engine.state(lot).state().closed());

    assertThat(house.showing.own(lot, "bidder-1").orElseThrow().state())
        .isEqualTo(EnrolmentState.OVER);
    assertThat(peers.asked()).noneMatch(asked -> asked.contains("deposits"));
  }

  @Test
  void aWithdrawnDeclarationMeetsNobodyAndMayBeMadeAgain() {
    UUID lot = openLot(Duration.ofMinutes(10));
    var declared =
        house.connected.declare(
            AnnouncedLot.COURT, TestHouse.person(3), ConnectionWithSale.NEAR_RELATIVE, "chen");
    UUID id = declared.declaration().id();
    assertThat(house.connected.standing(AnnouncedLot.COURT, TestHouse.person(3)))
        .contains(declared.declaration());
    assertThat(house.connected.withdraw("川0105", id, "chen2")).as("another court's").isEmpty();
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 3)))
        .isInstanceOf(EnrolmentOutcome.Refused.class);

    var withdrawn = house.connected.withdraw(AnnouncedLot.COURT, id, "chen").orElseThrow();
    assertThat(withdrawn.withdrawnAt()).isNotNull();
    assertThat(house.connected.withdraw(AnnouncedLot.COURT, id, "wang")).contains(withdrawn);
    assertThat(house.connected.standing(AnnouncedLot.COURT, TestHouse.person(3))).isEmpty();
    assertThat(house.enrolling.enrol(TestHouse.request(lot, 3))).isInstanceOf(Stands.class);
    assertThat(
            house
                .connected
                .declare(
                    AnnouncedLot.COURT, TestHouse.person(3), ConnectionWithSale.COURT_STAFF, "chen")
                .fresh())
        .isTrue();
    assertThat(house.connected.of(AnnouncedLot.COURT))
        .extracting(one -> one.withdrawnAt() == null)
        .containsExactly(true, false);
    assertThat(house.connected.of("川0105")).isEmpty();
  }
}
