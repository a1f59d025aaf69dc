package org.fachui.auction.pricing.model;

import java.util.List;

/**
 * What an appraisal of real estate costs at most: a share of the base that falls from step to step.
 * The figures are those of 计价格〔1995〕971号, which agencies still go by; the law itself names none, so
 * a contract may say less.
 */
public final class AppraisalTariff {
  private static final long YUAN = 100;
  private static final long PARTS = 100_000;

  /**
   * One step.
   *
   * @param upToFen where it ends
   * @param parts of 100 000
   */
  private record Tier(long upToFen, long parts) {}

  private static final List<Tier> TIERS =
      List.of(
          new Tier(1_000_000 * YUAN, 500),
          new Tier(10_000_000 * YUAN, 250),
          new Tier(20_000_000 * YUAN, 150),
          new Tier(50_000_000 * YUAN, 80),
          new Tier(80_000_000 * YUAN, 40),
          new Tier(100_000_000 * YUAN, 20),
          new Tier(Long.MAX_VALUE, 10));

  private AppraisalTariff() {}

  /** For a base of so many fen; rounded half up to a fen, once. */
  public static long fee(long baseFen) {
    long sum = 0;
    long from = 0;
    for (Tier tier : TIERS) {
      sum += Math.max(0, Math.min(baseFen, tier.upToFen()) - from) * tier.parts();
      from = tier.upToFen();
    }
    return Math.floorDiv(sum + PARTS / 2, PARTS);
  }
}
