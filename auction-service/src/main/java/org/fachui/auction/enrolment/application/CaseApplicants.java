package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Identity;
import org.jspecify.annotations.Nullable;

/** Who the enforcement applicants of cases are, and their claims (NJA-17). A port. */
public interface CaseApplicants {
  /** A case with the names of its applicants. */
  record CaseOf(String court, List<String> applicants) {
    /** Copies the list. */
    public CaseOf {
      applicants = List.copyOf(applicants);
    }
  }

  /**
   * What was recorded. It does not hold the number by which the applicant is known.
   *
   * @param party as the case names him
   * @param withdrawnAt null while it stands
   */
  record Recorded(
      UUID id,
      String party,
      boolean company,
      long claimFen,
      Instant recordedAt,
      @Nullable Instant withdrawnAt) {
    /** Without the person. */
    @Override
    public String toString() {
      return "Recorded[" + id + "]";
    }
  }

  /**
   * A record as it stands.
   *
   * @param fresh whether it was made now
   */
  record Standing(Recorded recorded, boolean fresh) {}

  /** The case; empty if there is none. */
  Optional<CaseOf> theCase(UUID caseId);

  /** All of a case, those that stand first. */
  List<Recorded> of(UUID caseId);

  /**
   * Records an applicant; what stands for the same number stays until it is withdrawn.
   *
   * @param by the account of whoever records
   */
  Standing record(UUID caseId, String party, Identity identity, long claimFen, String by);

  /** Withdraws a record, once; empty if the case has no such. */
  Optional<Recorded> withdraw(UUID caseId, UUID id, String by);
}
