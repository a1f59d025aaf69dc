package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.application.Preemption;
import org.fachui.auction.enrolment.application.Proxies.Persons;
import org.fachui.auction.enrolment.application.Proxies.Proxy;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Share;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.junit.jupiter.api.Test;

/** Companies, several together and those who act for others (NJA-14). */
class PartiesIT extends InAHouse {
  private static final long DEPOSIT = AnnouncedLot.DEPOSIT;
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String PAPER = "ab".repeat(32);
  private static final String NUMBER = "（2026）浙0106执99999999号之一";
  private static final UnifiedCreditCode CODE =
      UnifiedCreditCode.withCheckCharacter("91330106MA27ABCD0");

  private UUID lot(Duration opensIn) {
    UUID lot = AnnouncedLot.publish(database, opensIn, LONG);
    house.engine.open(lot);
    return lot;
  }

  private static Buyer person(int n, Share share) {
    Applicant one = TestHouse.applicant(n);
    return new Buyer.Person(one.name(), one.residentId(), one.address(), share);
  }

  private static Buyer company(String representative, Share share) {
    return new Buyer.Company("某置业有限公司", CODE, "杭州市某路9号", representative, PAPER, share);
  }

  /** The n-th person enrols for these. */
  private static EnrolmentRequested request(UUID lot, int n, Buyer... buyers) {
    return new EnrolmentRequested(
        lot,
        "bidder-" + n,
        null,
        false,
        TestHouse.applicant(n),
        true,
        true,
        false,
        new Taking(List.of(buyers), PAPER));
  }

  private Enrolment enrol(EnrolmentRequested request) {
    if (house.enrolling.enrol(request) instanceof Stands stands) {
      return stands.enrolment();
    }
    throw new AssertionError("they were refused");
  }

  private Refused refused(EnrolmentRequested request) {
    if (house.enrolling.enrol(request) instanceof Refused refused) {
      return refused;
    }
    throw new AssertionError("they were not refused");
  }

  private void paid(Enrolment enrolment) {
    peers.arrived(enrolment.id().toString(), "CONFIRMED", DEPOSIT);
    database.run("UPDATE enrolments SET ask_at = enrolled_at WHERE id = ?", enrolment.id());
    house.work();
  }

  @Test
  void aCompanyNeedsTheCourtsWordWhoeverSaysThatHeRepresentsIt() {
    UUID lot = lot(LONG);
    String self = TestHouse.applicant(1).name();
    Enrolment enrolled = enrol(request(lot, 1, company(self, Share.ALL)));
    assertThat(enrolled.confirmed()).isEqualTo(Confirmed.AWAITED);
    paid(enrolled);
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.AWAITING_COURT);

    house.proxies.decide(lot, enrolled.id(), null, "chen");
    until("it may bid", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(peers.asked()).as("of a company no bureau").noneMatch(a -> a.contains("eligib"));
    Enrolment another = enrol(request(lot, 2, company("别人", Share.ALL)));
    assertThat(another.confirmed()).as("learns nothing").isEqualTo(Confirmed.AWAITED);
    paid(another);
    assertThat(house.proxies.decide(lot, another.id(), null, "chen"))
        .isInstanceOf(Outcome.TakesPartAlready.class);
    assertThat(house.own(lot, 2).state()).isEqualTo(EnrolmentState.AWAITING_COURT);
    assertThat(house.proxies.decide(lot, another.id(), "公司已另行报名", "chen"))
        .isInstanceOf(Outcome.Stands.class);
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.QUALIFIED);
  }

  @Test
  void twoThatNameEachOtherAreConfirmedOneAtMost() throws Exception {
    UUID lot = lot(LONG);
    Enrolment one = enrol(request(lot, 1, person(1, new Share(1, 2)), person(2, new Share(1, 2))));
    Enrolment two = enrol(request(lot, 2, person(2, new Share(1, 2)), person(1, new Share(1, 2))));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> house.proxies.decide(lot, one.id(), null, "chen"));
      var second = threads.submit(() -> house.proxies.decide(lot, two.id(), null, "chen"));
      assertThat(List.of(first.get(), second.get()))
          .hasAtLeastOneElementOfType(Outcome.Stands.class)
          .hasAtLeastOneElementOfType(Outcome.TakesPartAlready.class);
    }
    assertThat(database.texts("SELECT count(*) FROM enrolment_parties WHERE holds"))
        .containsExactly("2");
  }

  @Test
  void whoIsNotConfirmedInTimeKeepsNobodyOut() {
    UUID lot = lot(Duration.ofSeconds(2));
    Enrolment waiting = enrol(request(lot, 1, person(2, Share.ALL)));
    until("bidding has begun", () -> house.proxies.lot(lot).orElseThrow().begun());
    assertThat(house.proxies.decide(lot, waiting.id(), null, "chen"))
        .isInstanceOf(Outcome.TooLate.class);
    Enrolment himself = house.enrol(lot, 2);
    assertThat(himself.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
  }

  @Test
  void whoeverWasDeclinedKeepsNobodyOutAndMayComeAgain() {
    UUID lot = lot(LONG);
    Enrolment declined = enrol(request(lot, 1, company("谁也不是", Share.ALL)));
    house.proxies.decide(lot, declined.id(), "不是该公司的人", "chen");

    Enrolment itself = enrol(request(lot, 2, company("法人", Share.ALL)));
    assertThat(itself.confirmed()).isEqualTo(Confirmed.AWAITED);
    Enrolment again = enrol(request(lot, 1, person(3, Share.ALL)));
    assertThat(again.id()).isNotEqualTo(declined.id());
    assertThat(house.own(lot, 1).id()).isEqualTo(again.id());
    assertThat(house.enrolling.enrol(request(lot, 1, person(3, Share.ALL))))
        .isEqualTo(new Stands(house.own(lot, 1), false));
  }

  @Test
  void preemptionDoesNotReachThoseForWhomAHolderEnrols() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    AnnouncedLot.preempts(database, lot, house.hash(1), 1);
    house.engine.open(lot);
    Enrolment forAnother = enrol(request(lot, 1, person(2, Share.ALL)));
    house.proxies.decide(lot, forAnother.id(), null, "chen");
    paid(forAnother);
    until("he may bid", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(house.own(lot, 1).rank()).isZero();
  }

  @Test
  void preemptionIsThePersonsWhoeverActsForHim() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    AnnouncedLot.preempts(database, lot, house.hash(2), 3);
    house.engine.open(lot);
    Enrolment forHim = enrol(request(lot, 1, person(2, Share.ALL)));
    house.proxies.decide(lot, forHim.id(), null, "chen");
    paid(forHim);
    until("he may bid", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(house.own(lot, 1).rank()).isEqualTo(3);
  }

  @Test
  void whoWaivedInWritingHasNoRank() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    String waived = "[{\"role\":\"PREEMPTION_HOLDER\",\"number\":1,\"how\":\"WAIVER\"}]";
    AnnouncedLot.preempts(database, lot, house.hash(1), 1, waived);
    house.engine.open(lot);
    paid(house.enrol(lot, 1));
    until("he may bid", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(house.own(lot, 1).rank()).isZero();
  }

  @Test
  void aHolderWhoAppearsLateIsConfirmedUntilBiddingBegins() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    AnnouncedLot.preempts(database, lot, house.hash(9), 1);
    house.engine.open(lot);
    Enrolment before = house.enrol(lot, 5);
    paid(before);
    Preemption.Holder second = late(2);
    assertThat(house.preemption.record(lot, TestHouse.person(1), second, "zhao"))
        .isEqualTo(new Preemption.Outcome.Stands(second, true));
    assertThat(house.preemption.record(lot, TestHouse.person(1), second, "zhao"))
        .isEqualTo(new Preemption.Outcome.Stands(second, false));
    assertThat(house.preemption.record(lot, TestHouse.person(1), late(3), "zhao"))
        .isEqualTo(new Preemption.Outcome.OtherRank(2));
    assertThat(house.preemption.record(lot, TestHouse.person(5), second, "zhao"))
        .as("his paddle stands in the log")
        .isEqualTo(new Preemption.Outcome.HasPaddle(before.id()));

    paid(house.enrol(lot, 1));
    until("he may bid", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(house.own(lot, 1).rank()).isEqualTo(2);
    assertThat(house.preemption.of(lot)).containsExactly(second);
    database.run("UPDATE lot_live SET bids = 1 WHERE lot_id = ?", lot);
    assertThat(house.preemption.record(lot, TestHouse.person(7), second, "zhao"))
        .isEqualTo(new Preemption.Outcome.TooLate());
  }

  private static Preemption.Holder late(int rank) {
    return new Preemption.Holder(
        "演练承租人",
        rank,
        LocalDate.of(2026, 1, 1),
        PAPER,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void biddingThatWasStoppedAndGoesOnLaterHasBegun() {
    UUID lot = lot(LONG);
    Enrolment waits = enrol(request(lot, 1, person(2, Share.ALL)));
    database.run("UPDATE lot_live SET bids = 1 WHERE lot_id = ?", lot);
    assertThat(house.proxies.of(lot)).as("names nobody").isEmpty();
    house.proxies.decide(lot, waits.id(), null, "chen");
    assertThat(house.own(lot, 1).confirmed()).isEqualTo(Confirmed.AWAITED);
    assertThat(refused(request(lot, 3, person(4, Share.ALL))).reason())
        .isEqualTo(EnrolmentRefusal.PROXY_TOO_LATE);
  }

  @Test
  void whoActsForOthersGetsAPaddleWhenTheCourtHasConfirmedIt() {
    UUID lot = lot(LONG);
    Enrolment enrolled =
        enrol(request(lot, 1, person(1, new Share(1, 3)), person(2, new Share(2, 3))));
    assertThat(enrolled.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    paid(enrolled);
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.AWAITING_COURT);
    assertThat(house.own(lot, 1).paddle()).isNull();

    Proxy waiting = house.proxies.of(lot).getFirst();
    Persons persons = house.proxies.open(lot, waiting.enrolmentId(), "chen").orElseThrow();
    assertThat(persons.agent()).isEqualTo(TestHouse.applicant(1).name());
    assertThat(persons.buyers())
        .extracting(one -> one.share().text())
        .containsExactly("1/3", "2/3");
    assertThat(persons.toString()).doesNotContain(TestHouse.applicant(2).name());
    assertThat(house.proxies.decide(lot, enrolled.id(), null, "chen"))
        .isInstanceOfSatisfying(
            Outcome.Stands.class, stands -> assertThat(stands.fresh()).isTrue());
    assertThat(house.proxies.decide(lot, enrolled.id(), null, "wang"))
        .isInstanceOfSatisfying(
            Outcome.Stands.class, stands -> assertThat(stands.fresh()).isFalse());
    assertThat(house.proxies.decide(lot, enrolled.id(), "授权不明", "chen"))
        .isEqualTo(new Outcome.DecidedAlready(Confirmed.CONFIRMED));
    until(
        "the paddle stands in the log",
        () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
  }

  @Test
  void theCourtMayConfirmBeforeTheMoneyComes() {
    UUID lot = lot(LONG);
    Enrolment enrolled = enrol(request(lot, 1, person(2, Share.ALL)));
    house.proxies.decide(lot, enrolled.id(), null, "chen");
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
    paid(enrolled);
    until("he is qualified", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
  }

  @Test
  void whoIsDeclinedOrNotConfirmedInTimeGetsNone() {
    UUID lot = lot(Duration.ofSeconds(4));
    Enrolment declined = enrol(request(lot, 1, person(2, Share.ALL)));
    Enrolment waiting = enrol(request(lot, 3, person(4, Share.ALL)));
    paid(declined);
    paid(waiting);
    house.proxies.decide(lot, declined.id(), "委托书没有签名", "chen");
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.NOT_CONFIRMED);
    assertThat(house.proxies.decide(lot, UUID.randomUUID(), null, "chen"))
        .isInstanceOf(Outcome.NoSuchProxy.class);

    until("bidding has begun", () -> house.proxies.lot(lot).orElseThrow().begun());
    assertThat(house.proxies.decide(lot, waiting.id(), null, "chen"))
        .isInstanceOf(Outcome.TooLate.class);
    assertThat(house.proxies.of(lot)).as("nobody is listed any more").isEmpty();
    assertThat(house.proxies.open(lot, waiting.id(), "chen")).as("nobody is named").isEmpty();
    paid(waiting);
    assertThat(database.texts("SELECT count(*) FROM paddles WHERE lot_id = '" + lot + "'"))
        .containsExactly("0");
    assertThat(refused(request(lot, 5, person(6, Share.ALL))).reason())
        .isEqualTo(EnrolmentRefusal.PROXY_TOO_LATE);
  }

  @Test
  void nobodyTakesPartTwiceInWhateverRole() {
    UUID lot = lot(LONG);
    Enrolment joint =
        enrol(request(lot, 1, person(2, new Share(1, 2)), company("某某", new Share(1, 2))));
    Enrolment himself = house.enrol(lot, 2);
    assertThat(house.proxies.decide(lot, joint.id(), null, "chen"))
        .as("one of them bids for himself")
        .isInstanceOf(Outcome.TakesPartAlready.class);
    assertThat(himself.state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);

    UUID other = lot(LONG);
    Enrolment confirmed =
        enrol(request(other, 1, person(2, new Share(1, 2)), company("某某", new Share(1, 2))));
    house.proxies.decide(other, confirmed.id(), null, "chen");
    assertThat(refused(TestHouse.request(other, 2)).reason())
        .as("of himself he is told")
        .isEqualTo(EnrolmentRefusal.IDENTITY_IN_USE);
    Enrolment ofTheAgent = enrol(request(other, 3, person(1, Share.ALL)));
    assertThat(house.proxies.decide(other, ofTheAgent.id(), null, "chen"))
        .as("the agent")
        .isInstanceOf(Outcome.TakesPartAlready.class);
    assertThat(refused(TestHouse.request(other, 1, "another-account")).reason())
        .isEqualTo(EnrolmentRefusal.IDENTITY_IN_USE);
  }

  @Test
  void eachIsJudgedAndTheFirstReasonOfAllIsSaid() {
    UUID lot = lot(LONG);
    house.connected.declare(
        AnnouncedLot.COURT, new Identity.Company(CODE), ConnectionWithSale.AGENCY, "chen");
    Refused connected =
        refused(request(lot, 1, person(1, new Share(1, 2)), company("某某", new Share(1, 2))));
    assertThat(connected.reason()).isEqualTo(EnrolmentRefusal.CONNECTED_PERSON);
    assertThat(connected.at()).isEqualTo("/buyers/1");
    var child =
        new Buyer.Person(
            "某童", ResidentId.withCheckCharacter("33010620200307001"), "杭州市某路9号", new Share(1, 4));
    Refused young =
        refused(request(lot, 1, person(1, new Share(1, 4)), company("某某", new Share(1, 2)), child));
    assertThat(young.reason()).as("comes first").isEqualTo(EnrolmentRefusal.UNDER_AGE);
    assertThat(young.at()).isEqualTo("/buyers/2");
    peers.eligibility(TestHouse.id(3).text(), "RESTRICTED");
    assertThat(
            refused(request(lot, 2, person(2, new Share(1, 2)), person(3, new Share(1, 2))))
                .reason())
        .isEqualTo(EnrolmentRefusal.RESTRICTED);
    var plain = request(lot, 4, person(5, Share.ALL));
    var without =
        new EnrolmentRequested(
            lot,
            plain.subject(),
            null,
            false,
            plain.applicant(),
            true,
            true,
            false,
            new Taking(plain.taking().buyers(), null));
    assertThat(refused(without).reason()).isEqualTo(EnrolmentRefusal.NO_AUTHORITY);
  }

  @Test
  void aRestrictedDebtorMayActForOthersButNotBuy() {
    UUID lot = lot(LONG);
    house.restrictions.record(
        AnnouncedLot.COURT,
        TestHouse.person(1),
        "限制消费令1号",
        java.time.LocalDate.of(2026, 1, 1),
        "chen");
    assertThat(refused(request(lot, 1, person(1, new Share(1, 2)), person(2, new Share(1, 2)))))
        .extracting(Refused::reason)
        .isEqualTo(EnrolmentRefusal.RESTRICTED_DEBTOR);
    assertThat(refused(request(lot, 3, person(1, Share.ALL))).at()).isEqualTo("/buyers/0");
    assertThat(house.enrolling.enrol(request(lot, 1, person(2, Share.ALL))))
        .as("with another's means")
        .isInstanceOf(Stands.class);
  }

  @Test
  void severalApplicantsCountTogetherAndAllHaveToBeRecorded() {
    UUID lot = lot(LONG);
    UUID theCase =
        UUID.fromString(
            database.texts("SELECT case_id FROM lots WHERE id = '" + lot + "'").getFirst());
    house.caseApplicants.record(theCase, "甲", TestHouse.person(1), 300, "chen");
    var both = request(lot, 1, person(1, new Share(1, 2)), company("某某", new Share(1, 2)));
    var asApplicants =
        new EnrolmentRequested(
            lot, both.subject(), null, false, both.applicant(), true, true, true, both.taking());
    assertThat(refused(asApplicants).at()).isEqualTo("/buyers/1");
    house.caseApplicants.record(theCase, "乙", new Identity.Company(CODE), 600, "chen");
    assertThat(enrol(asApplicants).depositFen()).isEqualTo(DEPOSIT - 900);
  }

  /** Sold to person 2 and a company, for whom person 1 acted. */
  private UUID sold() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(4), Duration.ofSeconds(4));
    house.engine.open(lot);
    Enrolment enrolled =
        enrol(request(lot, 1, person(2, new Share(1, 3)), company("某某", new Share(2, 3))));
    house.proxies.decide(lot, enrolled.id(), null, "chen");
    paid(enrolled);
    until("he is qualified", () -> house.own(lot, 1).state() == EnrolmentState.QUALIFIED);
    until("it is open", () -> house.engine.bid(lot, "bidder-1", 10_000) instanceof Recorded);
    until("it is closed", () -> house.engine.state(lot).state().closed());
    house.confirming.round();
    return lot;
  }

  @Test
  void confirmationAndRulingNameAllBuyersWithTheirShares() throws Exception {
    UUID lot = sold();
    String second = TestHouse.applicant(2).name();
    assertThat(house.sales.of(lot).orElseThrow().confirmation())
        .contains("\"buyer\":\"" + second + "（1/3）、某置业有限公司（2/3）\"")
        .contains("{\"name\":\"某置业有限公司\",\"share\":\"2/3\"}")
        .doesNotContain(TestHouse.applicant(1).name());
    house.askingForDues.round();
    peers.met(lot.toString());
    house.later(Duration.ofSeconds(2));
    house.askingForDues.round();
    Sale paid = house.sales.of(lot).orElseThrow();
    peers.eligibility(TestHouse.id(2).text(), "RESTRICTED");
    assertThat(house.ruling.rule(paid, NUMBER, new Judge("zhao", "赵法官")))
        .as("each is asked about again")
        .isNotInstanceOf(Done.class);
    peers.eligibility(TestHouse.id(2).text(), "ELIGIBLE");
    assertThat(house.ruling.rule(paid, NUMBER, new Judge("zhao", "赵法官"))).isInstanceOf(Done.class);

    Sale ruled = house.sales.of(lot).orElseThrow();
    byte[] pdf =
        house
            .sales
            .document(Objects.requireNonNull(ruled.ruling()).sha256(), lot)
            .orElseThrow()
            .bytes();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("统一社会信用代码" + CODE.text(), "法定代表人：某某")
          .contains(TestHouse.id(2).text())
          .contains("（1/3）、某置业有限公司（2/3）按份共有")
          .doesNotContain(TestHouse.id(1).text());
    }
  }

  @Test
  void aDefaultBarsAllBuyers() {
    UUID lot = sold();
    house.askingForDues.round();
    house.later(Duration.ofDays(16));
    assertThat(
            house.ruling.findDefault(
                house.sales.of(lot).orElseThrow(), NUMBER, new Judge("zhao", "赵法官")))
        .isInstanceOf(Done.class);

    assertThat(database.texts("SELECT count(DISTINCT person) FROM buyers_in_default"))
        .containsExactly("2");
    assertThat(database.texts("SELECT DISTINCT ruling_number FROM buyers_in_default"))
        .containsExactly(NUMBER);
  }
}
