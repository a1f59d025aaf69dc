package org.fachui.auction.lots.properties;

/**
 * What comes before the applicant in the proceeds, as the panel estimates it (SALE-6); the
 * contract's {@code Estimate}.
 *
 * @param priorityFen all claims with priority
 * @param costsFen of the enforcement
 */
public record Estimate(long priorityFen, long costsFen) {
  /** Claims and costs together. */
  public long comesFirstFen() {
    return Math.addExact(priorityFen, costsFen);
  }
}
