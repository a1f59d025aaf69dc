package org.fachui.auction.enrolment.application;

import java.util.UUID;
import org.fachui.auction.enrolment.model.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to enrol.
 *
 * @param subject the account at the sign-in provider
 * @param ownCourt the court to which the account belongs; null for none
 * @param eServiceConsent to electronic service
 * @param undertaking to be qualified to buy
 * @param asApplicant says that he is the case's enforcement applicant
 */
public record EnrolmentRequested(
    UUID lotId,
    String subject,
    @Nullable String ownCourt,
    Applicant applicant,
    boolean eServiceConsent,
    boolean undertaking,
    boolean asApplicant) {

  /** Without the person. */
  @Override
  public String toString() {
    return "EnrolmentRequested[" + lotId + "]";
  }
}
