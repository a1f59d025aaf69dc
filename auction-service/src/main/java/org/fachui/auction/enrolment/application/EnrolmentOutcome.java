package org.fachui.auction.enrolment.application;

import java.time.LocalDate;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;

/** What became of a wish to enrol. */
public sealed interface EnrolmentOutcome {
  /**
   * It stands.
   *
   * @param fresh whether it was made now
   */
  record Stands(Enrolment enrolment, boolean fresh) implements EnrolmentOutcome {}

  /**
   * The person may not bid for this lot.
   *
   * @param bornOnOrBefore who would be of age
   */
  record Refused(EnrolmentRefusal reason, LocalDate bornOnOrBefore) implements EnrolmentOutcome {}

  /** There is no such lot. */
  record NoSuchLot() implements EnrolmentOutcome {}
}
