package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.enrolment.model.DepositAsked;
import org.jspecify.annotations.Nullable;

/**
 * What enrolling needs to know of a lot.
 *
 * @param court its code
 * @param kind of the property
 * @param unitCode of the registered property; null for a lot without one
 * @param depositFen null for a lot that asks for none
 * @param endAt the end of bidding as it stands now
 * @param ended whether that is over
 * @param stopped whether a paper of the court has stopped the sale
 * @param opensAt the beginning of bidding as it stands now
 * @param begun whether it has begun
 */
public record LotOfEnrolment(
    UUID id,
    String court,
    String caseNo,
    String kind,
    @Nullable String unitCode,
    @Nullable Long depositFen,
    Instant endAt,
    boolean ended,
    boolean stopped,
    Instant opensAt,
    boolean begun) {

  /** Whether purchase restrictions can apply. */
  public boolean home() {
    return kind.equals("HOME");
  }

  /** Announced with a property and a deposit: whoever pays it may bid. */
  public boolean takesEnrolments() {
    return unitCode != null && depositFen != null;
  }

  /**
   * What is asked as deposit.
   *
   * @param claimFen the applicant's, that is counted; null for everybody else
   */
  public long asks(@Nullable Long claimFen) {
    Long fen = depositFen;
    if (fen == null) {
      throw new IllegalArgumentException("lot " + id + " asks for no deposit");
    }
    return DepositAsked.of(fen, claimFen);
  }
}
