package org.fachui.auction.enrolment.application;

import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.kernel.people.ResidentId;

/** The registry, which asks the housing bureau. A port; not to be called within a transaction. */
public interface EligibilityDesk {
  /** Whether the person may buy this home; unknown when nobody answers. */
  Eligibility ask(ResidentId person, String unitCode, String court);
}
