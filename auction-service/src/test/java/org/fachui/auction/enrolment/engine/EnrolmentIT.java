package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.engine.TestPeers.Manner;
import org.fachui.auction.enrolment.infrastructure.DepositFacts;
import org.fachui.auction.enrolment.infrastructure.EnrolmentWork;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.platform.events.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentIT extends InAHouse {
  private static final long DEPOSIT = AnnouncedLot.DEPOSIT;
  private static final Duration LONG = Duration.ofMinutes(10);

  private UUID openLot() {
    UUID lot = AnnouncedLot.publish(database, LONG);
    house.engine.open(lot);
    return lot;
  }

  @Test
  void whoPaysTheDepositGetsAPaddleThatStandsInTheLogBeforeHeIsQualified() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 1);

    assertThat(enrolled.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    assertThat(enrolled.payUntil()).isEqualTo(house.engine.state(lot).endAt());
    assertThat(enrolled.virtualNo()).matches("96[0-9]{18}");
    assertThat(enrolled.eligibility()).isEqualTo(Eligibility.Answer.ELIGIBLE);
    JsonObject terms = peers.depositTerms(enrolled.id().toString()).orElseThrow();
    assertThat(terms.getString("lotId")).isEqualTo(lot.toString());
    assertThat(terms.getString("court")).isEqualTo(AnnouncedLot.COURT);
    assertThat(terms.getString("caseNo")).isEqualTo("（2026）浙0106执99999999号");
    assertThat(terms.getInt("fen")).isEqualTo((int) DEPOSIT);
    assertThat(Instant.parse(terms.getString("closesAt")))
        .as("bidding may be extended")
        .isAfter(house.engine.state(lot).endAt().plus(Duration.ofDays(1)));
    assertThat(house.engine.parts().lots().ownPaddle(lot, "bidder-1")).isEmpty();

    peers.arrived(enrolled.id().toString(), "CONFIRMED", DEPOSIT);
    house.later(Duration.ofSeconds(3));
    house.work();

    Enrolment qualified = house.own(lot, 1);
    assertThat(qualified.state()).isEqualTo(EnrolmentState.QUALIFIED);
    assertThat(qualified.paddle()).matches("P[0-9]{4}");
    assertThat(records(lot, "PADDLE_ADDED"))
        .hasSize(1)
        .first()
        .asString()
        .contains(qualified.paddle());
    assertThat(house.engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
  }

  @Test
  void aPaddleIsNotQualifiedWhileTheJournalIsStill() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 1);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", DEPOSIT);
    // Redis is away: the paddle is drawn and kept, but not in the log.
    STORES.redis().kill9();
    try {
      house.later(Duration.ofSeconds(3));
      house.work();
      assertThat(house.own(lot, 1).paddle()).isNotNull();
      assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    } finally {
      STORES.redis().start();
    }
    until(
        "the engine's own sweep has added the paddle",
        () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(records(lot, "PADDLE_ADDED")).hasSize(1);
  }

  @Test
  void aLotThatIsOnlyAnnouncedTakesEnrolmentsAndRanksOfPreemption() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    AnnouncedLot.preempts(database, lot, house.hash(2), 1);
    house.engine.open(lot);
    for (int n = 1; n <= 2; n++) {
      peers.arrived(house.enrol(lot, n).id().toString(), "CONFIRMED", DEPOSIT);
    }
    house.later(Duration.ofSeconds(3));
    house.work();

    assertThat(house.own(lot, 1).rank()).isZero();
    assertThat(house.own(lot, 2).rank()).isEqualTo(1);
    assertThat(house.own(lot, 2).state()).isEqualTo(EnrolmentState.QUALIFIED);
    assertThat(house.own(lot, 1).paddle()).isNotEqualTo(house.own(lot, 2).paddle());
  }

  @Test
  void aFactMakesItDueAtOnceAndOnlyOnce() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 1);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", DEPOSIT);
    var facts =
        new DepositFacts(
            house.readers, new EnrolmentWork(house.asking), java.time.Clock.systemUTC());
    assertThat(house.asking.round()).as("nothing is due yet").isFalse();
    int before = peers.asked().size();

    facts.handle(fact("1", "deposit.confirmed", enrolled.id().toString()));
    house.work();

    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.QUALIFIED);
    assertThat(peers.asked()).hasSize(before + 1);
    facts.handle(fact("1", "deposit.confirmed", enrolled.id().toString()));
    facts.handle(fact("2", "due.met", enrolled.id().toString()));
    facts.handle(fact("3", "deposit.confirmed", "not an id"));
    facts.handle(fact("4", "deposit.confirmed", UUID.randomUUID().toString()));
    house.work();
    assertThat(peers.asked()).as("the same fact has no effect twice").hasSize(before + 1);
    assertThat(database.texts("SELECT id FROM inbox ORDER BY id")).containsExactly("1", "4");
  }

  @Test
  void whoAsksForHisOwnDoesNotWaitForAFactThatIsLate() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 1);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", DEPOSIT);
    house.later(Duration.ofMillis(600));

    assertThat(house.showing.own(lot, "bidder-1").orElseThrow().state())
        .isEqualTo(EnrolmentState.QUALIFIED);
  }

  @ParameterizedTest
  @EnumSource(value = Manner.class, mode = EnumSource.Mode.EXCLUDE, names = "WELL")
  void aPayoutThatMisbehavesLosesNothing(Manner manner) {
    UUID lot = openLot();
    peers.payout(manner);
    Enrolment enrolled = house.enrol(lot, 1);
    assertThat(enrolled.virtualNo()).isNull();
    assertThat(enrolled.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    for (int i = 0; i < 3; i++) {
      house.later(Duration.ofSeconds(61));
      house.work();
      assertThat(house.own(lot, 1).virtualNo()).isNull();
    }

    peers.payout(Manner.WELL);
    house.later(Duration.ofSeconds(61));
    house.work();
    assertThat(house.own(lot, 1).virtualNo()).isNotNull();
    peers.payout(manner);
    peers.arrived(enrolled.id().toString(), "CONFIRMED", DEPOSIT);
    house.later(Duration.ofSeconds(61));
    house.work();
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    peers.payout(Manner.WELL);
    house.later(Duration.ofSeconds(61));
    house.work();
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.QUALIFIED);
  }

  @Test
  void aPayoutThatForgotADepositIsAskedForItAgain() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 1);
    peers.forget(enrolled.id().toString());
    house.later(Duration.ofSeconds(3));
    house.work();

    assertThat(peers.depositTerms(enrolled.id().toString())).isPresent();
  }

  @Test
  void anotherAmountOrALateOneQualifiesNobody() {
    UUID lot = openLot();
    Enrolment wrong = house.enrol(lot, 1);
    Enrolment late = house.enrol(lot, 2);
    peers.arrived(wrong.id().toString(), "WRONG_AMOUNT", DEPOSIT - 1);
    peers.arrived(late.id().toString(), "LATE", DEPOSIT);
    house.later(Duration.ofSeconds(3));
    house.work();

    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.DEPOSIT_WRONG);
    assertThat(house.own(lot, 1).arrivedFen()).isEqualTo(DEPOSIT - 1);
    assertThat(house.own(lot, 2).state()).isEqualTo(EnrolmentState.DEPOSIT_LATE);
    assertThat(records(lot, "PADDLE_ADDED")).isEmpty();
    assertThat(house.engine.parts().lots().ownPaddle(lot, "bidder-1")).isEmpty();
  }

  @Test
  void aPersonEnrolsOnceAndNobodyElseWithTheSameIdentity() {
    UUID lot = openLot();
    Enrolment first = house.enrol(lot, 1);

    assertThat(house.enrolling.enrol(TestHouse.request(lot, 2, "bidder-1")))
        .isInstanceOfSatisfying(
            EnrolmentOutcome.Stands.class,
            again -> {
              assertThat(again.fresh()).isFalse();
              assertThat(again.enrolment().id()).isEqualTo(first.id());
            });
    assertRefused(TestHouse.request(lot, 1, "somebody else"), EnrolmentRefusal.IDENTITY_IN_USE);
    assertThat(house.enrolments.all("bidder-1"))
        .extracting(Enrolment::id)
        .containsExactly(first.id());
    assertThat(house.enrolments.all("somebody else")).isEmpty();
  }

  @Test
  void refusesEachWithItsReasonAndKeepsNothingOfHim() {
    UUID lot = openLot();
    house.connected.declare(
        AnnouncedLot.COURT, TestHouse.person(3), ConnectionWithSale.NEAR_RELATIVE, "chen");
    peers.eligibility(TestHouse.id(4).text(), "RESTRICTED");
    database.run("UPDATE lot_live SET confirmed = true WHERE lot_id = ?", lot);

    assertRefused(TestHouse.request(lot, 3), EnrolmentRefusal.CONNECTED_PERSON);
    assertRefused(TestHouse.request(lot, 4), EnrolmentRefusal.RESTRICTED);
    EnrolmentRequested plain = TestHouse.request(lot, 5);
    assertRefused(
        new EnrolmentRequested(
            lot,
            "x",
            AnnouncedLot.COURT,
            false,
            plain.applicant(),
            true,
            true,
            false,
            plain.taking()),
        EnrolmentRefusal.COURT_STAFF);
    assertRefused(
        new EnrolmentRequested(
            lot, "x", null, true, plain.applicant(), true, true, false, plain.taking()),
        EnrolmentRefusal.PLATFORM_STAFF);
    assertRefused(
        new EnrolmentRequested(
            lot, "x", null, false, plain.applicant(), true, false, false, plain.taking()),
        EnrolmentRefusal.NO_UNDERTAKING);
    UUID listed = org.fachui.auction.bidding.engine.TestLot.anOpenLot().publishIn(database);
    assertRefused(TestHouse.request(listed, 5), EnrolmentRefusal.NO_ENROLMENT);
    UUID over = AnnouncedLot.publish(database, Duration.ofMillis(1));
    assertRefused(TestHouse.request(over, 5), EnrolmentRefusal.ENDED);
    assertThat(house.enrolling.enrol(TestHouse.request(UUID.randomUUID(), 5)))
        .isInstanceOf(EnrolmentOutcome.NoSuchLot.class);
    assertThat(database.texts("SELECT count(*) FROM enrolments")).containsExactly("0");
    assertThat(peers.asked()).noneMatch(asked -> asked.contains("deposits"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WELL", "ANOTHER"})
  void withoutTheBureausAnswerTheEnrolmentStandsOnTheUndertaking(Manner manner) {
    UUID lot = openLot();
    peers.registry(manner);

    assertThat(house.enrol(lot, 1).eligibility()).isEqualTo(Eligibility.Answer.UNKNOWN);
  }

  @Test
  void aDeclarationIsMadeOnceAndNamesNobody() {
    var first =
        house.connected.declare(
            AnnouncedLot.COURT, TestHouse.person(3), ConnectionWithSale.NEAR_RELATIVE, "chen");
    var again =
        house.connected.declare(
            AnnouncedLot.COURT, TestHouse.person(3), ConnectionWithSale.COURT_STAFF, "chen");
    var elsewhere =
        house.connected.declare(
            "川0105", TestHouse.person(3), ConnectionWithSale.COURT_STAFF, "chen2");

    assertThat(first.fresh()).isTrue();
    assertThat(again.fresh()).isFalse();
    assertThat(again.declaration()).isEqualTo(first.declaration());
    assertThat(elsewhere.fresh()).isTrue();
    assertThat(database.texts("SELECT connected_persons::text FROM connected_persons"))
        .noneMatch(row -> row.contains(TestHouse.id(3).text()));
  }

  @Test
  void nothingOfAPersonCanBeReadInTheDatabase() {
    UUID lot = openLot();
    Enrolment enrolled = house.enrol(lot, 7);

    var access = new IdentityAccess(IdentityAccess.Purpose.RULING, "zhao");
    assertThat(house.applicants.buyers(enrolled.id(), access))
        .isEqualTo(Taking.alone(TestHouse.applicant(7)).buyers());
    String row = database.texts("SELECT enrolments::text FROM enrolments").getFirst();
    String hex =
        java.util.HexFormat.of()
            .formatHex(
                TestHouse.applicant(7).name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(row)
        .doesNotContain(TestHouse.id(7).text(), TestHouse.applicant(7).name(), hex, "13800000007");
    assertThat(database.texts("SELECT enrolment_parties::text FROM enrolment_parties"))
        .hasSize(1)
        .noneMatch(party -> party.contains(TestHouse.id(7).text()));
    database.run(
        "ALTER TABLE enrolment_parties DROP CONSTRAINT enrolment_parties_enrolment_id_fkey");
    database.run(
        "ALTER TABLE identity_accesses DROP CONSTRAINT identity_accesses_enrolment_id_fkey");
    database.run("UPDATE enrolments SET id = gen_random_uuid()");
    UUID moved = UUID.fromString(database.texts("SELECT id FROM enrolments").getFirst());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.applicants.buyers(moved, access))
        .as("a row's particulars open under its own id only")
        .isInstanceOf(org.fachui.platform.protection.ProtectionFailure.class);
  }

  @Test
  void manyWhoAskAtOnceMakeOnePaddleEach() throws Exception {
    UUID lot = openLot();
    int people = 12;
    List<Callable<Void>> work = new ArrayList<>();
    for (int n = 1; n <= people; n++) {
      UUID id = house.enrol(lot, n).id();
      peers.arrived(id.toString(), "CONFIRMED", DEPOSIT);
      for (int twice = 0; twice < 3; twice++) {
        work.add(
            () -> {
              house.asking.askNow(id);
              return null;
            });
      }
    }
    house.later(Duration.ofSeconds(3));
    work.add(
        () -> {
          house.work();
          return null;
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    until(
        "all are qualified",
        () ->
            IntStream.rangeClosed(1, people)
                .allMatch(n -> house.own(lot, n).state() == EnrolmentState.QUALIFIED));
    assertThat(records(lot, "PADDLE_ADDED")).hasSize(people);
    assertThat(database.texts("SELECT count(DISTINCT paddle) FROM paddles"))
        .containsExactly(String.valueOf(people));
  }

  @Test
  void inTheLastSecondsOneCanStillQualifyAndAfterTheEndNobody() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(10));
    house.engine.open(lot);
    Enrolment last = house.enrol(lot, 1);
    Enrolment late = house.enrol(lot, 2);
    until(
        "the last five seconds begin",
        () -> house.engine.state(lot).endAt().isBefore(Instant.now().plusSeconds(5)));
    peers.arrived(last.id().toString(), "CONFIRMED", DEPOSIT);
    house.asking.askNow(last.id());
    until("he is qualified", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    BidOutcome bid = house.engine.bid(lot, "bidder-1", 10_000);
    assertThat(bid).isInstanceOf(Recorded.class);

    until("the lot is closed", () -> house.engine.state(lot).state().closed());
    peers.arrived(late.id().toString(), "CONFIRMED", DEPOSIT);
    house.later(Duration.ofSeconds(3));
    house.work();
    assertThat(house.own(lot, 2).paddle()).isNull();
    assertThat(house.own(lot, 2).state()).isEqualTo(EnrolmentState.DEPOSIT_LATE);
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.WON);
    assertThat(house.engine.parts().lots().ownPaddle(lot, "bidder-2")).isEmpty();
    assertThat(records(lot, "PADDLE_ADDED")).hasSize(1);
  }

  @Test
  void whoHasNoPaddleIsNotQualifiedToBid() {
    UUID lot = openLot();
    house.enrol(lot, 1);
    var placed =
        house
            .engine
            .parts()
            .placing()
            .place(
                lot,
                "bidder-1",
                org.fachui.auction.bidding.engine.TestKeys.fresh(),
                10_000,
                house.engine.state(lot).epoch(),
                new org.fachui.auction.bidding.application.Arrival(
                    System.currentTimeMillis(), System.nanoTime()));
    assertThat(placed.orElseThrow().toCompletableFuture().join())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(BidRefusal.NOT_QUALIFIED));
  }

  private List<String> records(UUID lot, String kind) {
    return database.texts(
        "SELECT record FROM bid_journal WHERE lot_id = ? AND kind = ? ORDER BY seq", lot, kind);
  }

  private void assertRefused(EnrolmentRequested request, EnrolmentRefusal reason) {
    assertThat(house.enrolling.enrol(request))
        .isInstanceOfSatisfying(
            EnrolmentOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static Fact fact(String id, String kind, String subject) {
    return new Fact(
        "payout.accounts",
        id,
        "/payout",
        "org.fachui.payout." + kind,
        subject,
        Instant.EPOCH,
        jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
  }
}
