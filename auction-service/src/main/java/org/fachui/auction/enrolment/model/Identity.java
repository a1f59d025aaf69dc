package org.fachui.auction.enrolment.model;

import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;

/** Who somebody is, by the number under which the state knows him; personal data. */
public sealed interface Identity {
  /** A natural person. */
  record Person(ResidentId id) implements Identity {
    /** Without the person. */
    @Override
    public String toString() {
      return "Person[]";
    }
  }

  /** A company or another organisation. */
  record Company(UnifiedCreditCode code) implements Identity {
    /** Without the company. */
    @Override
    public String toString() {
      return "Company[]";
    }
  }

  /** Whether it is an organisation. */
  default boolean company() {
    return this instanceof Company;
  }
}
