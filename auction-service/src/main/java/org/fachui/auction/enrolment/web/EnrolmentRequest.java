package org.fachui.auction.enrolment.web;

import org.jspecify.annotations.Nullable;

/** The contract's {@code EnrolmentRequest}. */
public record EnrolmentRequest(
    String name,
    String residentId,
    String phone,
    boolean eServiceConsent,
    String address,
    boolean undertaking,
    Refund refund,
    @Nullable Boolean asApplicant) {

  /** Where money goes back that cannot go to the account that paid. */
  public record Refund(String name, String bankNo, String accountNo) {
    /** Without the person and the account. */
    @Override
    public String toString() {
      return "Refund[...]";
    }
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "EnrolmentRequest[...]";
  }
}
