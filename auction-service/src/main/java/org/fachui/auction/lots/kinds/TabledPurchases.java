package org.fachui.auction.lots.kinds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fachui.auction.enrolment.application.RestrictedPurchases;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.auction.lots.LotKind;

/** Tells the enrolment what the table of kinds says. */
@ApplicationScoped
public class TabledPurchases implements RestrictedPurchases {
  @Override
  public Optional<Purchase> of(String kind) {
    return Kinds.of(LotKind.valueOf(kind)).purchase();
  }
}
