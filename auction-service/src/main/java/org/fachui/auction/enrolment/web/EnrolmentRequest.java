package org.fachui.auction.enrolment.web;

import java.util.List;
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
    @Nullable Boolean asApplicant,
    @Nullable List<BuyerRequest> buyers,
    @Nullable String authoritySha256) {

  /** Which kind of buyer is named. */
  public enum Kind {
    /** Whoever enrols. */
    SELF,
    PERSON,
    COMPANY
  }

  /** The contract's {@code BuyerRequest}. */
  public record BuyerRequest(
      Kind kind,
      @Nullable String name,
      @Nullable String residentId,
      @Nullable String creditCode,
      @Nullable String address,
      @Nullable String legalRepresentative,
      @Nullable String licenceSha256,
      @Nullable String share) {
    /** Without the buyer. */
    @Override
    public String toString() {
      return "BuyerRequest[" + kind + "]";
    }
  }

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
