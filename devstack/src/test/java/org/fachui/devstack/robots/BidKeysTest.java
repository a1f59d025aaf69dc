package org.fachui.devstack.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BidKeysTest {
  @Test
  void carryVersionSevenAndTheTime() {
    UUID key = BidKeys.next(1_795_310_000_123L, new Random(1));

    assertThat(key.version()).isEqualTo(7);
    assertThat(key.variant()).isEqualTo(2);
    assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(1_795_310_000_123L);
  }

  @Test
  void differInTheSameMillisecond() {
    Random random = new Random(1);
    Set<UUID> keys = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      keys.add(BidKeys.next(1, random));
    }

    assertThat(keys).hasSize(1000);
  }
}
