package org.fachui.auction.enrolment.application;

import java.util.List;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.kernel.people.ResidentId;
import org.jspecify.annotations.Nullable;

/** The registry, which asks the housing bureau. A port; not to be called within a transaction. */
public interface EligibilityDesk {
  /** Whether the person may buy this home; unknown when nobody answers. */
  Eligibility ask(ResidentId person, String unitCode, String court);

  /**
   * Of each person who buys; a bureau is not asked about a company, nor of what is no home.
   *
   * @param unitCode of the registered property; null for a lot without one
   */
  default Eligibility ask(
      List<Buyer> buyers, boolean home, @Nullable String unitCode, String court) {
    if (!home || unitCode == null) {
      return Eligibility.notAsked();
    }
    return Eligibility.together(
        buyers.stream()
            .filter(Buyer.Person.class::isInstance)
            .map(Buyer.Person.class::cast)
            .map(person -> ask(person.residentId(), unitCode, court))
            .toList());
  }
}
