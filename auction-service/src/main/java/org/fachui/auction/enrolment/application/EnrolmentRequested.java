package org.fachui.auction.enrolment.application;

import java.util.UUID;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Taking;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to enrol.
 *
 * @param subject the account at the sign-in provider
 * @param ownCourt the court to which the account belongs; null for none
 * @param ofThePlatform whether the account is one of those that run the platform (NJA-34)
 * @param eServiceConsent to electronic service
 * @param undertaking to be qualified to buy
 * @param asApplicant says that he is the case's enforcement applicant
 * @param taking for whom he enrols
 */
public record EnrolmentRequested(
    UUID lotId,
    String subject,
    @Nullable String ownCourt,
    boolean ofThePlatform,
    Applicant applicant,
    boolean eServiceConsent,
    boolean undertaking,
    boolean asApplicant,
    Taking taking) {

  /** Whether he acts for somebody else, so that the court has to confirm it (NJA-14). */
  public boolean represents() {
    return taking.represents(applicant);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "EnrolmentRequested[" + lotId + "]";
  }
}
