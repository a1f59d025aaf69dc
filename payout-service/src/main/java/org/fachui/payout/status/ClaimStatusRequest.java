package org.fachui.payout.status;

/** The three that a claimant knows; the contract's {@code ClaimStatusRequest}. Personal data. */
public record ClaimStatusRequest(String caseNo, String registeredNo, String residentId) {
  /** Without what is personal. */
  @Override
  public String toString() {
    return "ClaimStatusRequest";
  }
}
