package org.fachui.auction.outcome.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where a sale stands, with the one table of its transitions. */
public enum SaleState {
  /** The closing record says so. */
  SOLD,
  /** The whole price is with the court. */
  PAID,
  /** The sale ruling (成交裁定) is made. */
  RULED,
  /** It is served: title has passed (NJA-22). */
  SERVED,
  /** The buyer did not pay in time, and a ruling found so (NJA-24, SALE-22). */
  DEFAULTED,
  /** A ruling found that the change of the shares was not approved in time (EQ-15). */
  NOT_APPROVED,
  /** A ruling annulled the auction (NJA-31). */
  ANNULLED;

  private static final Map<SaleState, Set<SaleState>> NEXT =
      Map.of(
          SOLD, Set.of(PAID, DEFAULTED, NOT_APPROVED, ANNULLED),
          PAID, Set.of(RULED, NOT_APPROVED, ANNULLED),
          RULED, Set.of(SERVED, ANNULLED),
          SERVED, Set.of(ANNULLED),
          DEFAULTED, Set.of(),
          NOT_APPROVED, Set.of(),
          ANNULLED, Set.of());

  /** Whether the next step may be this one. */
  public boolean mayBecome(SaleState next) {
    return Objects.requireNonNull(NEXT.get(this)).contains(next);
  }

  /** From where one comes here. */
  public List<SaleState> before() {
    return Arrays.stream(values()).filter(from -> from.mayBecome(this)).toList();
  }
}
