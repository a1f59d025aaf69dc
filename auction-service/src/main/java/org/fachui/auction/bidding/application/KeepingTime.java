package org.fachui.auction.bidding.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.fachui.auction.bidding.application.LiveLots.Live;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotArbiter.Tick;
import org.fachui.auction.bidding.model.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * The engine's sign of life, once a second: keeps the leases, ticks in the buckets that are
 * journaled, and pauses lots when bidding cannot be trusted: ticks were missing in the final
 * window, the clocks of the stores differ, or nothing can be journaled. What the platform paused,
 * it resumes when all is well again. For one thread.
 */
public final class KeepingTime {
  /** How long a bucket may be without a tick inside a final window. */
  public static final Duration LONGEST_WITHOUT_TICK = Duration.ofSeconds(3);

  private static final long CLOCKS_APART_MS = 1_000;
  private static final long WITHOUT_JOURNAL_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int BEATS_WITHOUT_JOURNAL = 2;
  private static final int TICKS_TO_RESUME = 3;

  private final Leases leases;
  private final Journaling journaling;
  private final LotArbiter arbiter;
  private final LiveLots lots;
  private final CommitMarks marks;
  private final Incidents incidents;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Map<Bucket, Long> lastTicks = new HashMap<>();
  private List<Live> live = List.of();
  private long journalSeenNanos;
  private int missed;
  private int healthy;

  /**
   * Over these ports.
   *
   * @param nanoTime a monotonic clock
   */
  public KeepingTime(
      Leases leases,
      Journaling journaling,
      LotArbiter arbiter,
      LiveLots lots,
      CommitMarks marks,
      Incidents incidents,
      Clock clock,
      LongSupplier nanoTime) {
    this.leases = leases;
    this.journaling = journaling;
    this.arbiter = arbiter;
    this.lots = lots;
    this.marks = marks;
    this.incidents = incidents;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.journalSeenNanos = nanoTime.getAsLong();
  }

  /** One beat. Never throws because a store is away. */
  public void beat() {
    Leases.Held held;
    try {
      held = leases.keep(lastTicks);
      lastTicks.clear();
      journaling.holds(held.tokens());
    } catch (StoreAway away) {
      healthy = 0;
      withoutJournal();
      return;
    }
    long journalNanos = nanoTime.getAsLong();
    journalSeenNanos = journalNanos;
    missed = 0;
    List<Bucket> running = new ArrayList<>(journaling.running().keySet());
    boolean well = running.size() == held.tokens().size() && !running.isEmpty();
    try {
      live = lots.in(running);
      well &= tick(running, held.storeClockMs(), journalNanos);
      marks.publish(lots.begin(running));
    } catch (StoreAway away) {
      well = false;
    }
    healthy = well ? healthy + 1 : 0;
    if (healthy >= TICKS_TO_RESUME) {
      resume();
    }
  }

  /** Ticks in the buckets; says whether everything was as it should be. */
  private boolean tick(List<Bucket> running, long journalClockMs, long journalNanos) {
    List<@Nullable Tick> ticks = arbiter.tick(running, LONGEST_WITHOUT_TICK);
    long sinceJournalMs = Duration.ofNanos(nanoTime.getAsLong() - journalNanos).toMillis();
    boolean well = true;
    for (int i = 0; i < running.size(); i++) {
      Tick tick = ticks.get(i);
      if (tick == null) {
        journaling.doubt(running.get(i));
        well = false;
        continue;
      }
      lastTicks.put(running.get(i), tick.nowMs());
      if (tick.gap()) {
        afterGap(running.get(i), tick);
      }
      long apart = tick.storeClockMs() - journalClockMs;
      if (apart < -CLOCKS_APART_MS || apart - sinceJournalMs > CLOCKS_APART_MS) {
        clocksDiffer(running.get(i), tick, apart);
        well = false;
      }
    }
    return well;
  }

  private void afterGap(Bucket bucket, Tick tick) {
    for (Live lot : live(bucket)) {
      if (lot.pauseReason() == null
          && lot.missingMs(tick.beforeMs(), tick.nowMs()) > LONGEST_WITHOUT_TICK.toMillis()) {
        pause(lot, PlatformPause.NO_TICKS, tick.beforeMs());
      }
    }
  }

  private void clocksDiffer(Bucket bucket, Tick tick, long apartMs) {
    for (Live lot : live(bucket)) {
      if (lot.open(tick.nowMs())) {
        pause(lot, PlatformPause.CLOCKS_DIFFER, 0);
        incidents.report(
            "CLOCKS_DIFFER", bucket, lot.lot().id(), "arbiter − journal = " + apartMs + " ms");
      }
    }
  }

  private List<Live> live(Bucket bucket) {
    return live.stream().filter(lot -> lot.lot().bucket().equals(bucket)).toList();
  }

  /**
   * Nothing can be journaled, so nothing is answered: after a limit, bidding stops. One beat that
   * fails says nothing after a long time: we may have stood still ourselves, in the middle of a
   * transaction that was ended meanwhile, and another replica has gone on.
   */
  private void withoutJournal() {
    missed++;
    if (missed < BEATS_WITHOUT_JOURNAL
        || nanoTime.getAsLong() - journalSeenNanos < WITHOUT_JOURNAL_NANOS) {
      return;
    }
    List<Live> open = live;
    live = List.of();
    for (Live lot : open) {
      if (lot.open(clock.millis())) {
        pause(lot, PlatformPause.NO_JOURNAL, 0);
      }
    }
  }

  private void pause(Live lot, String reason, long aliveMs) {
    LotArbiter.Written written = arbiter.pauseForFault(lot.lot(), reason, aliveMs);
    if (written.result() == Result.DONE) {
      incidents.report("PAUSED", lot.lot().bucket(), lot.lot().id(), reason);
    }
  }

  /** What a paper of the court holds stays as it is, whoever paused it first. */
  private void resume() {
    for (Live lot : live) {
      String reason = lot.pauseReason();
      if (reason != null && PlatformPause.is(reason) && !held(lot)) {
        arbiter.resume(lot.lot());
      }
    }
  }

  private boolean held(Live lot) {
    try {
      return lots.held(lot.lot().id());
    } catch (StoreAway away) {
      return true;
    }
  }
}
