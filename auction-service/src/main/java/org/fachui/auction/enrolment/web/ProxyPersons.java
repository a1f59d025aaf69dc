package org.fachui.auction.enrolment.web;

import java.util.List;
import org.fachui.auction.enrolment.application.Proxies.Persons;
import org.fachui.auction.enrolment.model.Buyer;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code ProxyPersons}: what the court needs to confirm an authority, without
 * numbers.
 */
public record ProxyPersons(String agent, List<BuyerView> buyers) {

  /** The contract's {@code ProxyBuyer}. */
  public record BuyerView(
      String name,
      boolean company,
      @Nullable String legalRepresentative,
      @Nullable String licenceSha256,
      String share) {
    private static BuyerView of(Buyer buyer) {
      return switch (buyer) {
        case Buyer.Person person ->
            new BuyerView(person.name(), false, null, null, person.share().text());
        case Buyer.Company company ->
            new BuyerView(
                company.name(),
                true,
                company.legalRepresentative(),
                company.licenceSha256(),
                company.share().text());
      };
    }

    /** Without the person. */
    @Override
    public String toString() {
      return "BuyerView[...]";
    }
  }

  static ProxyPersons of(Persons opened) {
    return new ProxyPersons(opened.agent(), opened.buyers().stream().map(BuyerView::of).toList());
  }

  /** Without the persons. */
  @Override
  public String toString() {
    return "ProxyPersons[...]";
  }
}
