package org.fachui.auction.enrolment.model;

import org.fachui.kernel.people.ResidentId;

/** A person as he gives himself on enrolling; personal data, kept sealed. */
public record Applicant(
    String name, ResidentId residentId, String phone, String address, RefundAccount refund) {
  public Applicant {
    if (name.isBlank() || phone.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("an applicant has a name, a phone and an address");
    }
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Applicant[...]";
  }
}
