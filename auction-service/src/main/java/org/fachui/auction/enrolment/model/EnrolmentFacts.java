package org.fachui.auction.enrolment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is judged of one party before anybody else is asked about it: of whoever enrols, and of each
 * for whom he does.
 *
 * @param ended whether bidding is over
 * @param stopped whether a paper of the court has stopped the sale
 * @param takesEnrolments whether the lot was announced with a deposit
 * @param identityInUse whether another account is enrolled with the same identity
 * @param bornOn the day of birth that the identity number says; null of a company
 * @param today where the court is
 * @param home whether the lot is a home
 * @param undertaking whether the person undertakes to be qualified
 * @param represents whether whoever enrols acts for somebody else
 * @param authority whether their written authority was given
 * @param begun whether bidding has begun
 * @param asApplicant whether the person says that he is the case's enforcement applicant
 * @param recordedApplicant whether the court has recorded him as such
 * @param bans what of the person himself bars him
 */
public record EnrolmentFacts(
    boolean ended,
    boolean stopped,
    boolean takesEnrolments,
    boolean identityInUse,
    @Nullable LocalDate bornOn,
    LocalDate today,
    boolean home,
    boolean undertaking,
    boolean represents,
    boolean authority,
    boolean begun,
    boolean asApplicant,
    boolean recordedApplicant,
    PersonalBans bans) {

  /** Years after which a person has full capacity (民法典 17, 18). */
  public static final int FULL_AGE = 18;

  /** Whoever was born on this day or before is of age. */
  public LocalDate bornOnOrBefore() {
    return today.minusYears(FULL_AGE);
  }

  /** Whether it is a person without full capacity. */
  boolean underAge() {
    return bornOn != null && bornOn.isAfter(bornOnOrBefore());
  }
}
