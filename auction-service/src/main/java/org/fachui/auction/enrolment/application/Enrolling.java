package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.NoSuchLot;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.JudgingParties.Judged;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;

/** Enrols for a lot: judges, asks the housing bureau, stores, asks for the deposit. */
@ApplicationScoped
public class Enrolling {
  private Enrolments enrolments;
  private EligibilityDesk eligibility;
  private JudgingParties judging;
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
    this.judging = new JudgingParties(enrolments, purchases, clock);
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
    return first.filter(own -> own.state() != EnrolmentState.NOT_CONFIRMED).isPresent()
        ? new Stands(first.get(), false)
        : enrol(found.get(), request);
  }

  private EnrolmentOutcome enrol(LotOfEnrolment lot, EnrolmentRequested request) {
    Judged judged = judging.judge(lot, request);
    Refused refused = judged.refused();
    if (refused != null) {
      return refused;
    }
    Eligibility answer =
        eligibility.ask(request.taking().buyers(), lot.home(), lot.unitCode(), lot.court());
    if (answer.answer() == Eligibility.Answer.RESTRICTED) {
      return judging.refused(EnrolmentRefusal.RESTRICTED, lot);
    }
    UUID id = UUID.randomUUID();
    Long claimFen = judged.claimFen();
    boolean fresh = enrolments.add(id, lot, request, answer, claimFen, clock.instant());
    if (fresh) {
      asking.begin(id, lot.id(), lot.asks(claimFen));
    }
    return enrolments
        .own(lot.id(), request.subject())
        .<EnrolmentOutcome>map(own -> new Stands(own, fresh))
        // Between the look and the write one of them enrolled under another account.
        .orElseGet(() -> judging.refused(EnrolmentRefusal.IDENTITY_IN_USE, lot));
  }
}
