package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fachui.auction.bidding.application.CommitListener;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.Records;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.bidding.web.WatchingLots.Admission;
import org.fachui.devstack.processes.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingLotsTest {
  private static final UUID LOT = new UUID(0, 1);
  private static final java.time.Duration SOON = java.time.Duration.ofSeconds(10);

  private final List<CommitListener> listeners = new ArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile long seq = 1;
  private volatile Runnable afterReading = () -> {};
  private volatile boolean away;
  private final WatchingLots watching =
      new WatchingLots(this::read, new NoRecords(), new LocalMarks());

  @AfterEach
  void stop() {
    watching.stop();
  }

  private Optional<LiveState> read(UUID lot) {
    reads.incrementAndGet();
    if (away) {
      throw new StoreAway("away", null);
    }
    Instant now = Instant.now();
    var state =
        new LiveState(
            lot, LotState.OPEN, seq, 1, seq, null, null, 10_000, now, now, null, null, now);
    afterReading.run();
    return Optional.of(state);
  }

  private void commit(long to) {
    seq = to;
    listeners.forEach(one -> one.committed(List.of(new News(LOT, to, 1, List.of()))));
  }

  private CollectedEvents watch() {
    var client = new CollectedEvents();
    assertThat(watching.watch(LOT, Optional.of("li"), OptionalLong.empty(), client))
        .isEqualTo(Admission.WATCHING);
    return client;
  }

  private static void awaitLast(CollectedEvents client, String id) {
    assertThat(Waiting.until(SOON, () -> !client.ids.isEmpty() && client.ids.getLast().equals(id)))
        .as(client.ids.toString())
        .isTrue();
  }

  @Test
  void whatIsCommittedWhileTheFirstWatcherComesIsNotLost() {
    afterReading =
        () -> {
          afterReading = () -> {};
          commit(2);
        };

    awaitLast(watch(), "2");
  }

  @Test
  void aStoreThatWasAwayIsAskedAgain() {
    CollectedEvents client = watch();
    awaitLast(client, "1");
    away = true;
    int before = reads.get();
    commit(2);
    assertThat(Waiting.until(SOON, () -> reads.get() > before)).isTrue();

    away = false;

    awaitLast(client, "2");
  }

  @Test
  void whoComesWhenTheLastOneHasLeftIsToldToo() {
    CollectedEvents first = watch();
    awaitLast(first, "1");
    first.broken = true;
    commit(2);
    assertThat(Waiting.until(SOON, () -> watching.count() == 0)).isTrue();

    CollectedEvents second = watch();
    commit(3);

    awaitLast(second, "3");
    assertThat(watching.count()).isEqualTo(1);
  }

  private final class LocalMarks implements CommitMarks {
    @Override
    public void publish(List<News> news) {}

    @Override
    public void listen(CommitListener listener) {
      listeners.add(listener);
    }
  }

  private static final class NoRecords implements Records {
    @Override
    public Optional<Page> after(UUID lotId, long after, int limit) {
      return Optional.empty();
    }
  }
}
