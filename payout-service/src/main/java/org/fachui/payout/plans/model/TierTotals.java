package org.fachui.payout.plans.model;

/**
 * What a tier is in a plan.
 *
 * @param claims in it
 * @param claimedFen by them together
 * @param receivedFen by earlier rounds
 * @param allottedFen by this plan
 */
public record TierTotals(
    int tier, TierMode mode, long claims, long claimedFen, long receivedFen, long allottedFen) {
  public TierTotals {
    if (receivedFen < 0 || allottedFen < 0 || receivedFen + allottedFen > claimedFen) {
      throw new IllegalArgumentException("tier " + tier + " gets more than is claimed");
    }
  }

  /** What it could still get. */
  public long openFen() {
    return claimedFen - receivedFen - allottedFen;
  }
}
