package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.EnrolmentState;

/** A person's own enrolments. When something is still to come, payout is asked first. */
@ApplicationScoped
public class ShowingEnrolments {
  private Enrolments enrolments;
  private AskingForDeposits asking;

  @Inject
  public ShowingEnrolments(Enrolments enrolments, AskingForDeposits asking) {
    this.enrolments = enrolments;
    this.asking = asking;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ShowingEnrolments() {}

  /** The person's own for a lot. */
  public Optional<Enrolment> own(UUID lotId, String subject) {
    Optional<Enrolment> found = enrolments.own(lotId, subject);
    if (found.filter(ShowingEnrolments::mayChange).isEmpty()) {
      return found;
    }
    asking.askNow(found.get().id());
    return enrolments.own(lotId, subject);
  }

  /** Whether payout could know more than we do. */
  private static boolean mayChange(Enrolment enrolment) {
    EnrolmentState state = enrolment.state();
    return switch (state) {
      case AWAITING_DEPOSIT, REFUNDING, EXPIRED -> true;
      case DEPOSIT_WRONG, DEPOSIT_LATE -> enrolment.closed();
      case NOT_CONFIRMED -> enrolment.depositFen() > 0;
      case QUALIFIED, REFUNDED, WON, ADMITTING, OVER, AWAITING_COURT -> false;
    };
  }

  /** All of one person's, newest first. */
  public List<Enrolment> all(String subject) {
    return enrolments.all(subject);
  }
}
