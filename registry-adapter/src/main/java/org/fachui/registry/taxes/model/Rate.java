package org.fachui.registry.taxes.model;

import java.math.BigInteger;

/**
 * A rate of tax.
 *
 * @param basisPoints hundredths of a per cent: 150 is 1.5 %
 */
public record Rate(int basisPoints) {
  /** Exempt. */
  public static final Rate NONE = new Rate(0);

  private static final int WHOLE = 10_000;

  /** Checks it. */
  public Rate {
    if (basisPoints < 0 || basisPoints > WHOLE) {
      throw new IllegalArgumentException("a rate is from 0 % to 100 %");
    }
  }

  /** So many per cent. */
  public static Rate percent(int percent) {
    return new Rate(Math.multiplyExact(percent, 100));
  }

  /** The tax on an amount that does not hold it. */
  public long of(long fen) {
    return share(fen, basisPoints, WHOLE);
  }

  /** The tax that an amount holds. */
  public long within(long fen) {
    return share(fen, basisPoints, WHOLE + basisPoints);
  }

  /** A share in whole fen, half up. */
  private static long share(long fen, long times, long of) {
    BigInteger twice = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(2 * times));
    return twice.add(BigInteger.valueOf(of)).divide(BigInteger.valueOf(2 * of)).longValueExact();
  }

  /** As people write it, such as {@code 1.5%}. */
  @Override
  public String toString() {
    String decimals = "%02d".formatted(basisPoints % 100).replaceAll("0+$", "");
    return basisPoints / 100 + (decimals.isEmpty() ? "" : "." + decimals) + "%";
  }
}
