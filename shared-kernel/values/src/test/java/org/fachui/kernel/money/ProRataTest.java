package org.fachui.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProRataTest {
  @Test
  void givesTheLeftFenToTheLargestFractions() {
    // 10 × 1/6 = 1.67, 10 × 2/6 = 3.33, 10 × 3/6 = 5
    assertThat(ProRata.divide(10, 1, 2, 3)).containsExactly(2, 3, 5);
  }

  @Test
  void givesTheLeftFenToTheEarlierOfEqualFractions() {
    assertThat(ProRata.divide(2, 1, 1, 1)).containsExactly(1, 1, 0);
  }

  @Test
  void dividesNothing() {
    assertThat(ProRata.divide(0)).isEmpty();
    assertThat(ProRata.divide(0, 0, 5)).containsExactly(0, 0);
  }

  @Test
  void dividesWhatNoLongCanMultiply() {
    long[] parts = ProRata.divide(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(parts).containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
  }

  @Test
  void refusesWhatCannotBeDivided() {
    assertThatThrownBy(() -> ProRata.divide(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProRata.divide(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProRata.divide(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProRata.divide(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void losesNoFenAndKeepsToTheExactShares(
      @ForAll @LongRange(min = 0, max = 1_000_000) long total,
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 100_000) Long> owed) {
    long[] claims = owed.stream().mapToLong(Long::longValue).toArray();
    long sum = Arrays.stream(claims).sum();
    long toDivide = Math.min(total, sum);
    long[] parts = ProRata.divide(toDivide, claims);
    assertThat(Arrays.stream(parts).sum()).isEqualTo(toDivide);
    for (int i = 0; i < claims.length; i++) {
      BigInteger exact = BigInteger.valueOf(toDivide).multiply(BigInteger.valueOf(claims[i]));
      BigInteger got = BigInteger.valueOf(parts[i]).multiply(BigInteger.valueOf(sum));
      assertThat(got.subtract(exact).abs()).isLessThan(BigInteger.valueOf(sum));
      assertThat(parts[i]).isBetween(0L, claims[i]);
    }
    assertThat(IntStream.range(1, claims.length).filter(i -> claims[i] == claims[i - 1]))
        .allSatisfy(i -> assertThat(parts[i]).isBetween(parts[i - 1] - 1, parts[i - 1]));
  }
}
