package org.fachui.auction.enrolment.model;

import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/** Who would own what is bought; personal data, kept sealed. */
public sealed interface Buyer {
  /** The name that stands in the papers. */
  String name();

  /** Where he lives or has his seat. */
  String address();

  Share share();

  /** By which number he is known. */
  Identity identity();

  /** A natural person. */
  record Person(String name, ResidentId residentId, String address, Share share) implements Buyer {
    @Override
    public Identity identity() {
      return new Identity.Person(residentId.in18());
    }

    /** Without the person. */
    @Override
    public String toString() {
      return "Person[...]";
    }
  }

  /**
   * A company.
   *
   * @param legalRepresentative 法定代表人
   * @param licenceSha256 of its business licence; null where nobody asked for it
   */
  record Company(
      String name,
      UnifiedCreditCode creditCode,
      String address,
      String legalRepresentative,
      @Nullable String licenceSha256,
      Share share)
      implements Buyer {
    @Override
    public Identity identity() {
      return new Identity.Company(creditCode);
    }

    /** Without the company. */
    @Override
    public String toString() {
      return "Company[...]";
    }
  }
}
