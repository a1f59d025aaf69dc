package org.fachui.payout.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.fachui.proof.merkle.Hash;
import org.junit.jupiter.api.Test;

class GuessLimitsTest {
  private final AtomicLong now = new AtomicLong(1_000_000_000L);
  private final GuessLimits limits =
      new GuessLimits(
          new GuessLimits.Rate(2, Duration.ofSeconds(6)),
          new GuessLimits.Rate(5, Duration.ofSeconds(1)),
          now::get);

  private static Hash claim(int number) {
    return Hash.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void aClaimCanBeAskedForAFewTimesAndThenNowAndThen() {
    assertThat(limits.pass(claim(1))).isTrue();
    assertThat(limits.pass(claim(1))).isTrue();
    assertThat(limits.pass(claim(1))).isFalse();
    assertThat(limits.pass(claim(2))).isTrue();
    pass(Duration.ofSeconds(6));
    assertThat(limits.pass(claim(1))).isTrue();
    assertThat(limits.pass(claim(1))).isFalse();
  }

  @Test
  void allTogetherHaveALimitToo() {
    for (int i = 0; i < 5; i++) {
      assertThat(limits.pass(claim(i))).isTrue();
    }
    assertThat(limits.pass(claim(9))).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(limits.pass(claim(9))).isTrue();
    assertThat(limits.pass(claim(10))).isFalse();
  }
}
