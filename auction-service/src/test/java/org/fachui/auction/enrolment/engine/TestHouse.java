package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.CurrentKey;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestEngine;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.AskingForDeposits;
import org.fachui.auction.enrolment.application.ConfirmingProxies;
import org.fachui.auction.enrolment.application.Enrolling;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.application.JudgingBuyers;
import org.fachui.auction.enrolment.application.ShowingEnrolments;
import org.fachui.auction.enrolment.infrastructure.IdentityHashes;
import org.fachui.auction.enrolment.infrastructure.JdbcApplicants;
import org.fachui.auction.enrolment.infrastructure.JdbcCaseApplicants;
import org.fachui.auction.enrolment.infrastructure.JdbcConnectedPersons;
import org.fachui.auction.enrolment.infrastructure.JdbcEnrolments;
import org.fachui.auction.enrolment.infrastructure.JdbcPreemption;
import org.fachui.auction.enrolment.infrastructure.JdbcProxies;
import org.fachui.auction.enrolment.infrastructure.JdbcRestrictions;
import org.fachui.auction.enrolment.infrastructure.PeerDeposits;
import org.fachui.auction.enrolment.infrastructure.PeerEligibility;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.RefundAccount;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.auction.lots.kinds.TabledPurchases;
import org.fachui.auction.outcome.application.AskingForDues;
import org.fachui.auction.outcome.application.ConfirmingSales;
import org.fachui.auction.outcome.application.RulingSale;
import org.fachui.auction.outcome.application.ServingRuling;
import org.fachui.auction.outcome.application.StandingOfBuyers;
import org.fachui.auction.outcome.infrastructure.JdbcDues;
import org.fachui.auction.outcome.infrastructure.JdbcSaleApprovals;
import org.fachui.auction.outcome.infrastructure.JdbcSales;
import org.fachui.auction.outcome.infrastructure.JdbcSettlements;
import org.fachui.auction.outcome.infrastructure.PdfPapers;
import org.fachui.auction.outcome.infrastructure.PeerDues;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.platform.protection.ProtectionKeys;
import org.fachui.proof.signing.SigningKey;

/** Engine, enrolment and outcome put together as the service does, with a clock that runs ahead. */
final class TestHouse implements AutoCloseable {
  static final SecureRandom RANDOM = new SecureRandom();
  private static final String KEYS = ProtectionKeys.generate(RANDOM);

  final TestEngine engine;
  final EngineDatabase readers;
  final FieldCipher cipher = new FieldCipher(ProtectionKeys.of(KEYS), RANDOM);
  final JdbcEnrolments enrolments;
  final AskingForDeposits asking;
  final Enrolling enrolling;
  final ShowingEnrolments showing;
  final JdbcRestrictions restrictions;
  final ConfirmingProxies proxies;
  final JdbcConnectedPersons connected;
  final JdbcCaseApplicants caseApplicants;
  final JdbcApplicants applicants;
  final JdbcSales sales;
  final JdbcSaleApprovals approvals;
  final JdbcDues dues;
  final JdbcSettlements settlements;
  final ConfirmingSales confirming;
  final AskingForDues askingForDues;
  final RulingSale ruling;
  final ServingRuling serving;
  final SigningKey signing;
  final JdbcPreemption preemption;
  private final TestDatabase database;
  private final TestPeers peers;
  private final Ahead clock = new Ahead();

  Clock clock() {
    return clock;
  }

  TestHouse(TestDatabase database, URI redis, TestPeers peers) {
    this.database = database;
    this.peers = peers;
    engine = TestEngine.shipped(database, redis);
    readers = new EngineDatabase(database.source(), 8);
    enrolments = new JdbcEnrolments(readers, cipher, RANDOM);
    signing = SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(99_999)));
    CurrentKey key = () -> signing;
    applicants = new JdbcApplicants(readers, cipher, key, RANDOM, clock);
    asking =
        new AskingForDeposits(
            enrolments, new PeerDeposits(peers.client()), engine.parts().opening(), clock);
    var eligibility = new PeerEligibility(peers.client());
    enrolling = new Enrolling(enrolments, eligibility, new TabledPurchases(), asking, clock);
    restrictions = new JdbcRestrictions(readers, cipher, clock);
    proxies =
        new ConfirmingProxies(
            new JdbcProxies(readers, cipher, key, RANDOM, clock), engine.parts().opening(), clock);
    showing = new ShowingEnrolments(enrolments, asking);
    preemption = new JdbcPreemption(readers, cipher);
    connected = new JdbcConnectedPersons(readers, cipher, clock);
    caseApplicants = new JdbcCaseApplicants(readers, cipher, clock);
    sales = new JdbcSales(readers, cipher);
    dues = new JdbcDues(readers);
    settlements = new JdbcSettlements(readers);
    approvals = new JdbcSaleApprovals(readers);
    var papers = new PdfPapers();
    confirming = new ConfirmingSales(sales, applicants, papers, clock, 15);
    askingForDues = new AskingForDues(dues, new PeerDues(peers.client()), clock);
    var standing =
        new StandingOfBuyers(new JudgingBuyers(enrolments, new TabledPurchases(), clock));
    ruling =
        new RulingSale(
            sales,
            applicants,
            eligibility,
            standing,
            approvals,
            papers,
            new PeerDues(peers.client()),
            clock);
    serving = new ServingRuling(sales, standing, clock);
  }

  /** Time goes on at once. */
  void later(Duration by) {
    clock.ahead = clock.ahead.plus(by);
  }

  /** The n-th person, of age. */
  static ResidentId id(int n) {
    return ResidentId.withCheckCharacter("33010619900307%03d".formatted(n));
  }

  private static Taking alone(int n) {
    return Taking.alone(applicant(n));
  }

  /** The n-th person as the court's registers take him. */
  static Identity person(int n) {
    return new Identity.Person(id(n));
  }

  /** By what he is found in the tables. */
  byte[] hash(int n) {
    return new IdentityHashes(cipher).of(person(n));
  }

  static EnrolmentRequested request(UUID lot, int n) {
    return request(lot, n, "bidder-" + n);
  }

  static EnrolmentRequested request(UUID lot, int n, String subject) {
    return new EnrolmentRequested(
        lot, subject, null, false, applicant(n), true, true, false, alone(n));
  }

  static Applicant applicant(int n) {
    return new Applicant(
        "买家" + (char) ('甲' + n),
        id(n),
        "1380000%04d".formatted(n),
        "杭州市文三路" + n + "号",
        new RefundAccount(
            "买家", new BankAccount(BankNumber.withCheckDigit("10233100001"), "62220000" + n)));
  }

  /** The n-th person says that he is the case's applicant. */
  static EnrolmentRequested asApplicant(UUID lot, int n) {
    return new EnrolmentRequested(
        lot, "bidder-" + n, null, false, applicant(n), true, true, true, alone(n));
  }

  /** Enrols the n-th person. */
  Enrolment enrol(UUID lot, int n) {
    if (enrolling.enrol(request(lot, n)) instanceof EnrolmentOutcome.Stands stands) {
      return stands.enrolment();
    }
    throw new AssertionError("bidder-" + n + " was refused");
  }

  /** The n-th person's own, as it stands in the table. */
  Enrolment own(UUID lot, int n) {
    return enrolments.own(lot, "bidder-" + n).orElseThrow();
  }

  /** Rounds until there is nothing to do. */
  void work() {
    for (int round = 0; round < 20 && asking.round(); round++) {
      // Again.
    }
  }

  /** Sold to the first person for 12 000, and confirmed. */
  final UUID soldHome() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(4));
    engine.open(lot);
    peers.arrived(enrol(lot, 1).id().toString(), "CONFIRMED", AnnouncedLot.DEPOSIT);
    database.run("UPDATE enrolments SET ask_at = enrolled_at");
    work();
    until("qualified", () -> own(lot, 1).state() == EnrolmentState.QUALIFIED);
    assertThat(engine.bid(lot, "bidder-1", 12_000)).isInstanceOf(Recorded.class);
    until("the lot is closed", () -> engine.state(lot).state().closed());
    confirming.round();
    return lot;
  }

  /** The same, and the whole price is there. */
  final UUID paidHome() {
    UUID lot = soldHome();
    askingForDues.round();
    peers.met(lot.toString());
    later(Duration.ofSeconds(2));
    askingForDues.round();
    return lot;
  }

  @Override
  public void close() {
    engine.close();
    readers.close();
  }

  private static final class Ahead extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.tickMillis(getZone()).instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
