package org.fachui.auction.lots.kinds;

import java.util.List;
import java.util.Optional;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.auction.lots.LotKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one kind of property.
 *
 * @param immovable whether the longer time of notice applies: immovables and other rights (NJA-12)
 * @param estate whether it stands in the land register: unit code, floor area, joint review
 * @param things whether the lot is a list of things, of which there is at least one
 * @param identity what identifies it
 * @param restricted what buying it is to a debtor whose spending is restricted (CONS-3); null for
 *     what the restriction does not meet
 * @param particulars what else is found out and published, in the order in which it is shown
 */
public record KindFacts(
    LotKind kind,
    boolean immovable,
    boolean estate,
    boolean things,
    Identity identity,
    @Nullable Purchase restricted,
    List<Particular> particulars) {
  public KindFacts {
    particulars = List.copyOf(particulars);
  }

  /**
   * What buying it is to a debtor whose spending is restricted; empty for what that does not meet.
   */
  public Optional<Purchase> purchase() {
    return Optional.ofNullable(restricted);
  }
}
