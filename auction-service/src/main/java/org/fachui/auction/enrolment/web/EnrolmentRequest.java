package org.fachui.auction.enrolment.web;

/** The contract's {@code EnrolmentRequest}. */
public record EnrolmentRequest(
    String name,
    String residentId,
    String phone,
    boolean eServiceConsent,
    String address,
    boolean undertaking,
    Refund refund) {

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
