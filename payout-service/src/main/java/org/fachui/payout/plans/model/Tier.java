package org.fachui.payout.plans.model;

/**
 * A tier of a plan.
 *
 * @param tier from 1; a lower number is paid before a higher one
 */
public record Tier(int tier, TierMode mode) {
  /** The last tier that a claim can be in. */
  public static final int LAST = 99;

  public Tier {
    if (tier < 1 || tier > LAST) {
      throw new IllegalArgumentException("tier " + tier + " is not between 1 and " + LAST);
    }
  }
}
