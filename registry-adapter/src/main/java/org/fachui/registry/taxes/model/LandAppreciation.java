package org.fachui.registry.taxes.model;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Land appreciation tax (土地增值税) in its four steps, or a share of the price where no cost is proven.
 *
 * @param baseFen the appreciation; the price where none can be found
 * @param rate of the highest step reached
 */
record LandAppreciation(long baseFen, Rate rate, long fen, String article) {
  private static final String STEPS = "土地增值税暂行条例第七条、实施细则第十条";
  private static final String BY_SHARE = "国税发〔2010〕53号（核定征收率不低于5%，cfg）";
  private static final Rate SHARE = Rate.percent(5);

  /** Up to this many hundredths of the deductions, a rate less a share of the deductions. */
  private enum Step {
    UP_TO_HALF(50, 30, 0),
    UP_TO_WHOLE(100, 40, 5),
    UP_TO_DOUBLE(200, 50, 15),
    ABOVE(Integer.MAX_VALUE, 60, 35);

    private final int upTo;
    private final int percent;
    private final int less;

    Step(int upTo, int percent, int less) {
      this.upTo = upTo;
      this.percent = percent;
      this.less = less;
    }

    private static Step reached(long gain, long deductions) {
      return Arrays.stream(values())
          .filter(step -> step.holds(gain, deductions))
          .findFirst()
          .orElse(ABOVE);
    }

    private boolean holds(long gain, long deductions) {
      return BigInteger.valueOf(gain)
              .multiply(BigInteger.valueOf(100))
              .compareTo(BigInteger.valueOf(deductions).multiply(BigInteger.valueOf(upTo)))
          <= 0;
    }
  }

  /**
   * @param net the price without value-added tax
   * @param cost proven
   * @param taxes that may be deducted too
   */
  static LandAppreciation of(long net, Optional<Long> cost, long taxes) {
    if (cost.isEmpty()) {
      return new LandAppreciation(net, SHARE, SHARE.of(net), BY_SHARE);
    }
    long deductions = cost.get() + taxes;
    long gain = Math.max(0, net - deductions);
    Step step = Step.reached(gain, deductions);
    Rate rate = Rate.percent(step.percent);
    long fen = Math.max(0, rate.of(gain) - Rate.percent(step.less).of(deductions));
    return new LandAppreciation(gain, rate, fen, STEPS);
  }
}
