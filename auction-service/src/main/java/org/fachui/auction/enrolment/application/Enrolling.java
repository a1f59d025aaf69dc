package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.NoSuchLot;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.Enrolments.Findings;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.EnrolmentFacts;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.JudgingEnrolment;

/** Enrols a person for a lot: judges, asks the housing bureau, stores, asks for the deposit. */
@ApplicationScoped
public class Enrolling {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Enrolments enrolments;
  private EligibilityDesk eligibility;
  private RestrictedPurchases purchases;
  private AskingForDeposits asking;
  private Clock clock;

  @Inject
  public Enrolling(
      Enrolments enrolments,
      EligibilityDesk eligibility,
      RestrictedPurchases purchases,
      AskingForDeposits asking,
      Clock clock) {
    this.enrolments = enrolments;
    this.eligibility = eligibility;
    this.purchases = purchases;
    this.asking = asking;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Enrolling() {}

  /** Enrols, or says why not. Must not be called within a transaction. */
  public EnrolmentOutcome enrol(EnrolmentRequested request) {
    Optional<LotOfEnrolment> found = enrolments.lot(request.lotId(), clock.instant());
    if (found.isEmpty()) {
      return new NoSuchLot();
    }
    Optional<Enrolment> first = enrolments.own(request.lotId(), request.subject());
    return first.isPresent() ? new Stands(first.get(), false) : enrol(found.get(), request);
  }

  private EnrolmentOutcome enrol(LotOfEnrolment lot, EnrolmentRequested request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    Findings findings =
        enrolments.findings(
            lot,
            request.subject(),
            new Identity.Person(request.applicant().residentId()),
            purchases.of(lot.kind()).orElse(null),
            today);
    EnrolmentFacts facts = facts(lot, request, findings, today);
    Optional<EnrolmentRefusal> refusal = JudgingEnrolment.judge(facts);
    if (refusal.isPresent()) {
      return new Refused(refusal.get(), facts.bornOnOrBefore(), findings.restrictedBy());
    }
    Eligibility answer = eligibility(lot, request);
    if (answer.answer() == Eligibility.Answer.RESTRICTED) {
      return new Refused(EnrolmentRefusal.RESTRICTED, facts.bornOnOrBefore(), List.of());
    }
    UUID id = UUID.randomUUID();
    Long claimFen = request.asApplicant() ? findings.claimFen() : null;
    boolean fresh = enrolments.add(id, lot, request, answer, claimFen, clock.instant());
    if (fresh) {
      asking.begin(id, lot.id(), lot.asks(claimFen));
    }
    return enrolments
        .own(lot.id(), request.subject())
        .<EnrolmentOutcome>map(own -> new Stands(own, fresh))
        // Between the look and the write another account enrolled with this identity.
        .orElseGet(
            () -> new Refused(EnrolmentRefusal.IDENTITY_IN_USE, facts.bornOnOrBefore(), List.of()));
  }

  private EnrolmentFacts facts(
      LotOfEnrolment lot, EnrolmentRequested request, Findings findings, LocalDate today) {
    return new EnrolmentFacts(
        lot.ended(),
        lot.stopped(),
        lot.takesEnrolments(),
        findings.identityInUse(),
        request.applicant().residentId().bornOn(),
        today,
        lot.home(),
        request.undertaking(),
        request.asApplicant(),
        findings.claimFen() != null,
        lot.court().equals(request.ownCourt()),
        findings.connected(),
        findings.defaulted(),
        !findings.restrictedBy().isEmpty());
  }

  private Eligibility eligibility(LotOfEnrolment lot, EnrolmentRequested request) {
    String unitCode = lot.unitCode();
    return lot.home() && unitCode != null
        ? eligibility.ask(request.applicant().residentId(), unitCode, lot.court())
        : Eligibility.notAsked();
  }
}
