package org.fachui.auction.enrolment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Proxies.Proxy;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Confirmed;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Proxy}: what the court needs to confirm an authority, without numbers. */
public record ProxyView(
    UUID enrolmentId,
    String agent,
    List<BuyerView> buyers,
    String authoritySha256,
    Confirmed confirmed,
    Instant enrolledAt,
    @Nullable Instant decidedAt,
    @Nullable String declineReason) {

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

  static ProxyView of(Proxy proxy) {
    return new ProxyView(
        proxy.enrolmentId(),
        proxy.agent(),
        proxy.buyers().stream().map(BuyerView::of).toList(),
        proxy.authoritySha256(),
        proxy.confirmed(),
        proxy.enrolledAt(),
        proxy.decidedAt(),
        proxy.declineReason());
  }

  /** Without the persons. */
  @Override
  public String toString() {
    return "ProxyView[" + enrolmentId + "]";
  }
}
