package org.fachui.auction.enrolment.application;

import java.time.LocalDate;
import java.util.List;
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
   * They may not bid for this lot.
   *
   * @param at pointer of the party that is meant; empty for whoever enrols, or all of them
   * @param bornOnOrBefore who would be of age
   * @param permissionOf codes of the courts whose permission would let him (CONS-8)
   * @param before until when the court could have confirmed a proxy (NJA-14)
   */
  record Refused(
      EnrolmentRefusal reason,
      String at,
      LocalDate bornOnOrBefore,
      List<String> permissionOf,
      String before)
      implements EnrolmentOutcome {
    /** Copies the list. */
    public Refused {
      permissionOf = List.copyOf(permissionOf);
    }
  }

  /** There is no such lot. */
  record NoSuchLot() implements EnrolmentOutcome {}
}
