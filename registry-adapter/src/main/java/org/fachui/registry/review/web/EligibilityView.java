package org.fachui.registry.review.web;

import java.time.Instant;
import org.fachui.registry.review.application.Eligibility;

/** What the housing bureau says; the contract's {@code Eligibility}. */
public record EligibilityView(
    Eligibility.Answer answer, String bureau, Instant asOf, String reference) {
  static EligibilityView of(Eligibility eligibility) {
    return new EligibilityView(
        eligibility.answer(), "housing", eligibility.asOf(), eligibility.reference());
  }
}
