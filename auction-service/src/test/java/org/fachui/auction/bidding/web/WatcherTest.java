package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

  private Watcher watching() {
    Watcher watcher = new Watcher(channel, client, 0, threads, () -> gone.set(true));
    channel.watchers().add(watcher);
    watcher.turn();
    until(() -> client.ids.equals(List.of("0")));
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
  void skipsTheVersionsBetweenTwoTurns() {
    Watcher watcher = watching();
    for (int seq = 1; seq <= VERSIONS; seq++) {
      channel.show(state(seq));
    }

    until(
        () -> {
          watcher.turn();
          return client.ids.size() > 1;
        });

    assertThat(client.ids).containsExactly("0", "" + VERSIONS);
  }

  @Test
  void isToldEachVersionWhenTheyComeSlowly() {
    Watcher watcher = watching();

    for (int seq = 1; seq <= 5; seq++) {
      String newest = "" + seq;
      channel.show(state(seq));
      until(
          () -> {
            watcher.turn();
            return client.ids.getLast().equals(newest);
          });
    }

    assertThat(client.ids).containsExactly("0", "1", "2", "3", "4", "5");
  }

  @Test
  void isNotWrittenToWhileItDoesNotRead() {
    Watcher watcher = watching();
    client.reading.acquireUninterruptibly();
    channel.show(state(1));
    until(
        () -> {
          watcher.turn();
          return client.reading.hasQueuedThreads();
        });
    channel.show(state(2));
    watcher.turn();
    channel.show(state(3));

    client.reading.release();
    until(
        () -> {
          watcher.turn();
          return client.ids.getLast().equals("3");
        });

    assertThat(client.ids).containsExactly("0", "1", "3");
  }

  @Test
  void aClientThatIsGoneIsNotToldAgain() {
    Watcher watcher = watching();
    client.broken = true;

    watcher.beat();

    until(() -> !watcher.turn());
    until(gone::get);
    until(() -> client.closed);
  }
}
