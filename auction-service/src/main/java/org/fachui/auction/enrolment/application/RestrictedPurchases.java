package org.fachui.auction.enrolment.application;

import java.util.Optional;
import org.fachui.auction.enrolment.model.Purchase;

/** What the table of kinds says of a restricted debtor's purchase. A port. */
public interface RestrictedPurchases {
  /**
   * What buying a lot of this kind is; empty for what nobody is restricted from.
   *
   * @param kind the name of the kind
   */
  Optional<Purchase> of(String kind);
}
