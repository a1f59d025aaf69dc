package org.fachui.kernel.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Divides an amount in proportion to claims by the largest remainder (最大余数法): each gets the whole
 * fen of his exact share, and the fen that are left go one each to the largest fractions, of equal
 * ones to the earlier.
 */
public final class ProRata {
  private ProRata() {}

  /**
   * The parts, in the order of the claims.
   *
   * <p>Their sum is the total. Each is within one fen of the exact share, so two equal claims
   * differ by one fen at most, and a part never exceeds its claim as long as the total does not
   * exceed the sum of the claims.
   *
   * @param total fen to divide, not negative
   * @param claims in fen, not negative; at least one is positive unless the total is zero
   * @throws IllegalArgumentException if the total or a claim is negative, or nobody may have the
   *     total
   */
  public static long[] divide(long total, long... claims) {
    BigInteger sum = BigInteger.ZERO;
    for (long claim : claims) {
      if (claim < 0) {
        throw new IllegalArgumentException("a claim is negative");
      }
      sum = sum.add(BigInteger.valueOf(claim));
    }
    if (total < 0 || (total > 0 && sum.signum() == 0)) {
      throw new IllegalArgumentException("there is nobody among whom to divide " + total + " fen");
    }
    return total == 0 ? new long[claims.length] : divide(BigInteger.valueOf(total), claims, sum);
  }

  private static long[] divide(BigInteger total, long[] claims, BigInteger sum) {
    long[] parts = new long[claims.length];
    BigInteger[] fractions = new BigInteger[claims.length];
    long left = total.longValueExact();
    for (int i = 0; i < claims.length; i++) {
      BigInteger[] share = total.multiply(BigInteger.valueOf(claims[i])).divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      fractions[i] = share[1];
      left -= parts[i];
    }
    int[] luckiest =
        IntStream.range(0, claims.length)
            .boxed()
            .sorted((a, b) -> fractions[b].compareTo(fractions[a]))
            .limit(left)
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.stream(luckiest).forEach(i -> parts[i]++);
    return parts;
  }
}
