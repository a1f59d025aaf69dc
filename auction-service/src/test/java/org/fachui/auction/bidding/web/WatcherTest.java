package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.model.LotState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatcherTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final int VERSIONS = 50;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CollectedEvents client = new CollectedEvents();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final LotChannel channel = new LotChannel(UUID.randomUUID(), state(0));

  @AfterEach
  void end() {
    threads.close();
  }

  private Watcher watching(Duration pace) {
    Watcher watcher =
        new Watcher(channel, client, client, 0, threads, pace::toNanos, () -> gone.set(true));
    channel.watchers().add(watcher);
    watcher.wake();
    until(() -> client.ids.equals(java.util.List.of("0")));
    return watcher;
  }

  private LiveState state(long seq) {
    UUID lot = new UUID(0, 1);
    return new LiveState(
        lot, LotState.OPEN, seq, 1, seq, null, null, 10_000, NOW, NOW, null, null, NOW);
  }

  private static void until(BooleanSupplier there) {
    for (int i = 0; i < 500 && !there.getAsBoolean(); i++) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  @Test
  void skipsVersionsWithinItsPaceAndEndsAtTheNewest() {
    watching(Duration.ofMillis(300));

    for (int seq = 1; seq <= VERSIONS; seq++) {
      channel.show(state(seq));
    }

    until(() -> client.ids.getLast().equals("" + VERSIONS));
    assertThat(client.ids).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void isToldEachVersionWhenTheyComeSlowly() {
    watching(Duration.ZERO);

    for (int seq = 1; seq <= 5; seq++) {
      String newest = "" + seq;
      channel.show(state(seq));
      until(() -> client.ids.getLast().equals(newest));
    }

    assertThat(client.ids).containsExactly("0", "1", "2", "3", "4", "5");
  }

  @Test
  void aClientThatIsGoneIsNotToldAgain() {
    Watcher watcher = watching(Duration.ZERO);
    client.broken = true;

    watcher.beat();

    until(gone::get);
    assertThat(client.isClosed()).isTrue();
  }
}
