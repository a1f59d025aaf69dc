package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchingMemoryTest {
  private final List<String> reported = new ArrayList<>();
  private long used;
  private boolean away;
  private final WatchingMemory memory =
      new WatchingMemory(
          () -> {
            if (away) {
              throw new StoreAway("away", null);
            }
            return new ArbiterMemory.Use(used, 1_000);
          },
          (kind, bucket, lot, detail) -> reported.add(kind + " " + detail));

  @ParameterizedTest
  @CsvSource({"0, true", "599, true", "600, true", "799, true", "800, false", "1200, false"})
  void opensLotsBelowEightyPerCent(long bytes, boolean room) {
    used = bytes;
    assertThat(memory.hasRoom()).isEqualTo(room);
  }

  @Test
  void reportsEachLimitOnceOnTheWayUp() {
    for (long bytes : new long[] {100, 610, 650, 799, 800, 900, 700, 850, 100, 600}) {
      used = bytes;
      memory.look();
    }
    assertThat(reported)
        .containsExactly(
            "MEMORY_ALARM 61 % of 1000 bytes",
            "MEMORY_FULL 80 % of 1000 bytes",
            "MEMORY_FULL 85 % of 1000 bytes",
            "MEMORY_ALARM 60 % of 1000 bytes");
  }

  @Test
  void opensNothingWhenRedisCannotBeAsked() {
    away = true;
    assertThatThrownBy(memory::hasRoom).isInstanceOf(StoreAway.class);
  }
}
