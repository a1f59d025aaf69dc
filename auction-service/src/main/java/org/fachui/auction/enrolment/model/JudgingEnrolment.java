package org.fachui.auction.enrolment.model;

import java.util.Optional;

/** Who may enrol, as far as it can be told without asking a bureau. */
public final class JudgingEnrolment {
  private JudgingEnrolment() {}

  /** The first refusal in their order; empty for nothing against it. */
  public static Optional<EnrolmentRefusal> judge(EnrolmentFacts facts) {
    if (facts.ended()) {
      return Optional.of(EnrolmentRefusal.ENDED);
    } else if (facts.stopped()) {
      return Optional.of(EnrolmentRefusal.STOPPED);
    } else if (!facts.takesEnrolments()) {
      return Optional.of(EnrolmentRefusal.NO_ENROLMENT);
    } else if (facts.identityInUse()) {
      return Optional.of(EnrolmentRefusal.IDENTITY_IN_USE);
    } else if (facts.underAge()) {
      return Optional.of(EnrolmentRefusal.UNDER_AGE);
    } else if (facts.home() && !facts.undertaking()) {
      return Optional.of(EnrolmentRefusal.NO_UNDERTAKING);
    } else if (facts.represents() && !facts.authority()) {
      return Optional.of(EnrolmentRefusal.NO_AUTHORITY);
    } else if (facts.represents() && facts.begun()) {
      return Optional.of(EnrolmentRefusal.PROXY_TOO_LATE);
    } else if (facts.asApplicant() && !facts.recordedApplicant()) {
      return Optional.of(EnrolmentRefusal.NOT_THE_APPLICANT);
    }
    return facts.bans().all().stream().findFirst();
  }
}
