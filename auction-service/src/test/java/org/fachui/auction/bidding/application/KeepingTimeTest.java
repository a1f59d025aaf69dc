package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.signing.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LotRef LOT = new LotRef(new UUID(1, 1), Bucket.parse("07"));

  private final List<String> paused = new ArrayList<>();
  private final NoStores none = new NoStores();
  private boolean journalAway;
  private long nanos;
  private final KeepingTime time = keepingTime();

  private KeepingTime keepingTime() {
    SigningKey key = SigningKey.generate(NOW, NOW.plusSeconds(60));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var marks = new NoMarks();
    Incidents incidents = (kind, bucket, lot, detail) -> {};
    var journaling =
        new Journaling(
            none,
            none,
            new Recovering(none, none, none, marks, incidents),
            marks,
            () -> next -> Optional.empty(),
            (profile, bucket, batch, atMs, roots) ->
                Head.seal(key, bucket.digits(), batch, atMs, roots),
            clock);
    return new KeepingTime(
        new ItsLeases(),
        journaling,
        new ItsArbiter(),
        new OneOpenLot(),
        marks,
        incidents,
        clock,
        () -> nanos);
  }

  private void beat(Duration after) {
    nanos += after.toNanos();
    time.beat();
  }

  @Test
  void pausesWhenTheJournalStaysAway() {
    beat(Duration.ZERO);
    journalAway = true;

    for (int second = 1; second < 10; second++) {
      beat(Duration.ofSeconds(1));
    }
    assertThat(paused).isEmpty();
    beat(Duration.ofSeconds(1));

    assertThat(paused).containsExactly(PlatformPause.NO_JOURNAL);
  }

  /** SIGSTOP in the middle of a beat: its transaction was ended, and another replica goes on. */
  @Test
  void pausesNothingBecauseItStoodStillItself() {
    beat(Duration.ZERO);
    journalAway = true;
    beat(Duration.ofSeconds(30));
    journalAway = false;
    beat(Duration.ofSeconds(1));

    assertThat(paused).isEmpty();
  }

  @Test
  void isNotDeceivedByAJournalThatWasThereInBetween() {
    beat(Duration.ZERO);
    for (int time = 0; time < 4; time++) {
      journalAway = true;
      beat(Duration.ofSeconds(30));
      journalAway = false;
      beat(Duration.ofSeconds(1));
    }

    assertThat(paused).isEmpty();
  }

  private final class ItsLeases implements Leases {
    @Override
    public Held keep(Map<Bucket, Long> ticks) {
      if (journalAway) {
        throw new StoreAway("away", null);
      }
      return new Held(Map.of(), NOW.toEpochMilli());
    }

    @Override
    public void release() {}
  }

  private static final class OneOpenLot implements LiveLots {
    @Override
    public List<Live> in(Collection<Bucket> buckets) {
      long opened = NOW.minusSeconds(60).toEpochMilli();
      return List.of(new Live(LOT, opened, NOW.plusSeconds(600).toEpochMilli(), 10_000, null));
    }

    @Override
    public List<News> begin(Collection<Bucket> buckets) {
      return List.of();
    }

    @Override
    public boolean held(UUID lotId) {
      return false;
    }

    @Override
    public List<LotRef> closedFor(Collection<Bucket> buckets, long longerThanMs, int atMost) {
      return List.of();
    }
  }

  private static final class NoMarks implements CommitMarks {
    @Override
    public void publish(List<News> news) {}

    @Override
    public void listen(CommitListener listener) {}
  }

  /** Pauses and does nothing else. */
  private final class ItsArbiter implements LotArbiter {
    private final Written done = new Written(Result.DONE, 1, 1);

    @Override
    public Written pauseForFault(LotRef lot, String reason, long aliveMs) {
      paused.add(reason);
      return done;
    }

    @Override
    public List<@Nullable Tick> tick(List<Bucket> buckets, Duration longestWithoutTick) {
      return List.of();
    }

    @Override
    public Written open(Opening opening) {
      return done;
    }

    @Override
    public Written addPaddles(LotRef lot, List<PaddleGrant> paddles) {
      return done;
    }

    @Override
    public Written removePaddle(LotRef lot, String paddle, String reason) {
      return done;
    }

    @Override
    public Written pause(LotRef lot, String reason) {
      return done;
    }

    @Override
    public Written resume(LotRef lot) {
      return done;
    }

    @Override
    public Written close(LotRef lot, Duration longestWithoutTick, String reasonOfPause) {
      return done;
    }

    @Override
    public List<LotRef> due(Collection<Bucket> buckets) {
      return List.of();
    }

    @Override
    public Written retire(Bucket bucket, UUID lotId) {
      return done;
    }
  }
}
