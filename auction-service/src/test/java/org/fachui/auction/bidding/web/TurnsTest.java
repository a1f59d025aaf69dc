package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.model.LotState;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final LotChannel channel = new LotChannel(new UUID(0, 1), state(0));
  private final List<CollectedEvents> clients = new ArrayList<>();
  private final List<Watcher> watchers = new ArrayList<>();
  private long nowNanos;
  private final Turns turns = new Turns(() -> nowNanos);

  private static LiveState state(long seq) {
    UUID lot = new UUID(0, 1);
    return new LiveState(
        lot, LotState.OPEN, seq, 1, seq, null, null, 10_000, NOW, NOW, null, null, NOW);
  }

  private void watch(int count) {
    for (int i = 0; i < count; i++) {
      var client = new CollectedEvents();
      var watcher = new Watcher(channel, client, 0, Runnable::run, () -> {});
      clients.add(client);
      watchers.add(watcher);
      turns.add(watcher);
    }
  }

  private void pass(Duration time) {
    for (long left = time.toMillis(); left > 0; left -= Turns.TICK.toMillis()) {
      nowNanos += Turns.TICK.toNanos();
      turns.give();
    }
  }

  private long told(long seq) {
    return clients.stream().filter(client -> client.ids.contains("" + seq)).count();
  }

  @Test
  void aNewWatcherIsToldAtOnceAndAFewWithinATick() {
    watch(10);
    assertThat(told(0)).isEqualTo(10);

    channel.show(state(1));
    pass(Turns.TICK);

    assertThat(told(1)).isEqualTo(10);
  }

  @Test
  void tenThousandAreToldOneAfterTheOtherWithinASecond() {
    watch(10_000);
    channel.show(state(1));

    pass(Turns.TICK);
    assertThat(told(1)).isBetween(1L, 100L);
    pass(Duration.ofMillis(400));
    assertThat(told(1)).isBetween(4_000L, 6_000L);
    pass(Duration.ofMillis(500));
    assertThat(told(1)).isEqualTo(10_000);
  }

  @Test
  void afterAStandstillTheyDoNotAllComeAtOnce() {
    watch(10_000);
    channel.show(state(1));

    nowNanos += Duration.ofSeconds(5).toNanos();
    turns.give();

    assertThat(told(1)).isLessThan(1_000);
  }

  @Test
  void whoHasEndedHasNoMoreTurns() {
    watch(3);
    watchers.get(1).close();
    channel.show(state(1));

    pass(Duration.ofMillis(100));

    assertThat(told(1)).isEqualTo(2);
    assertThat(turns.count()).isEqualTo(2);
  }
}
