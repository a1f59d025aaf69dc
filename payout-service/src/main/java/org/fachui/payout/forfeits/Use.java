package org.fachui.payout.forfeits;

import java.util.Arrays;
import java.util.Optional;

/** For what a forfeited deposit is used, in the order of NJA-24. */
public enum Use {
  /** Costs that the auction caused (费用损失). */
  COSTS,
  /** By how much the new price is below the old one (差价). */
  SHORTFALL,
  /** The debt of this case (本案债务). */
  CASE_DEBT,
  /** Debts of the same debtor that the property answers for; stays set aside, people pay it. */
  RELATED_DEBT;

  /** By its name. */
  public static Optional<Use> named(String name) {
    return Arrays.stream(values()).filter(use -> use.name().equals(name)).findFirst();
  }

  /** The one that comes first when so many are approved; empty after the last. */
  static Optional<Use> after(int approved) {
    return approved < values().length ? Optional.of(values()[approved]) : Optional.empty();
  }
}
