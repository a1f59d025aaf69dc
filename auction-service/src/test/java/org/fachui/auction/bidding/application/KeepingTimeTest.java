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
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.signing.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LotRef LOT = new LotRef(new UUID(1, 1), Bucket.parse("07"));

  private final List<String> paused = new ArrayList<>();
  private final List<String> reported = new ArrayList<>();
  private final NoStores none = new OneBucket();
  private boolean journalAway;
  private boolean leased;
  private long apartMs;
  private long nanos;
  private final Journaling journaling = journaling();
  private final KeepingTime time = keepingTime();

  private Incidents incidents() {
    return (kind, bucket, lot, detail) -> reported.add(kind + " " + detail);
  }

  private Journaling journaling() {
    SigningKey key = SigningKey.generate(NOW, NOW.plusSeconds(60));
    var marks = new NoMarks();
    return new Journaling(
        none,
        none,
        new Recovering(none, none, none, marks, incidents()),
        marks,
        () -> next -> Optional.empty(),
        (profile, bucket, batch, atMs, roots) ->
            Head.seal(key, bucket.digits(), batch, atMs, roots),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private KeepingTime keepingTime() {
    return new KeepingTime(
        new ItsLeases(),
        journaling,
        new ItsArbiter(),
        new OneOpenLot(),
        new NoMarks(),
        incidents(),
        Clock.fixed(NOW, ZoneOffset.UTC),
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

  @ParameterizedTest
  @CsvSource({"0, false", "1000, false", "1001, true", "-1000, false", "-1001, true"})
  void pausesWhenTheStoresClocksAreMoreThanASecondApart(long apart, boolean pauses) {
    leased = true;
    beat(Duration.ZERO);
    journaling.cycle(Duration.ZERO);
    apartMs = apart;
    beat(Duration.ZERO);

    assertThat(paused).isEqualTo(pauses ? List.of(PlatformPause.CLOCKS_DIFFER) : List.of());
    assertThat(reported)
        .filteredOn(one -> one.startsWith("CLOCKS_DIFFER"))
        .isEqualTo(
            pauses ? List.of("CLOCKS_DIFFER arbiter − journal = " + apart + " ms") : List.of());
  }

  /** Its arbiter and its journal agree, and nothing is in either. */
  private static final class OneBucket extends NoStores {
    @Override
    public BucketPosition position(Bucket bucket) {
      return new BucketPosition(1, 1, StreamEntry.BEGINNING, 0, 0);
    }

    @Override
    public OptionalLong restoredEpoch(Bucket bucket) {
      return OptionalLong.empty();
    }

    @Override
    public ArbiterData.Held held(Bucket bucket) {
      return new ArbiterData.Held("a process", true, OptionalLong.of(1), Map.of());
    }

    @Override
    public List<UUID> unfinishedLots(Bucket bucket) {
      return List.of();
    }

    @Override
    public boolean confirm(Bucket bucket, String run, long epoch) {
      return true;
    }

    @Override
    public List<StreamEntry> read(Map<Bucket, String> after, int atMost, Duration wait) {
      return List.of();
    }
  }

  private final class ItsLeases implements Leases {
    @Override
    public Leases.Held keep(Map<Bucket, Long> ticks) {
      if (journalAway) {
        throw new StoreAway("away", null);
      }
      return new Leases.Held(leased ? Map.of(LOT.bucket(), 1L) : Map.of(), NOW.toEpochMilli());
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
    private final Written done = new Written(Result.DONE);

    @Override
    public Written pauseForFault(LotRef lot, String reason, long aliveMs) {
      paused.add(reason);
      return done;
    }

    @Override
    public List<@Nullable Tick> tick(List<Bucket> buckets, Duration longestWithoutTick) {
      long now = NOW.toEpochMilli();
      return buckets.stream()
          .<@Nullable Tick>map(bucket -> new Tick(now, now - 1_000, false, now + apartMs))
          .toList();
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
