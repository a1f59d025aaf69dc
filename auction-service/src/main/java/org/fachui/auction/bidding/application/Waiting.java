package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.JournalReading.Ground;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait until something is journaled. No thread is held: whoever waits gets a future. The
 * journaler of this node hands over its rows; what other replicas journal is found by reading the
 * journal, every 50 ms while anyone waits and at once when a replica says so.
 */
public final class Waiting implements CommitListener {
  private static final Footing NOTHING = Footing.NONE;
  private static final int KNOWN_MAX = 50_000;

  private final JournalReading reading;
  private final LongSupplier nanoTime;
  private final Duration atMost;
  private final int limit;
  private final Map<UUID, LotWaits> lots = new ConcurrentHashMap<>();

  /** The newest journaled record of a lot, as far as known; without its digest when it was read. */
  private final Map<UUID, Footing> known = new ConcurrentHashMap<>();

  private final AtomicInteger count = new AtomicInteger();
  private final Semaphore wakeUps = new Semaphore(0);

  /**
   * @param nanoTime a monotonic clock
   * @param atMost how long anybody waits
   * @param limit how many may wait at once
   */
  public Waiting(JournalReading reading, LongSupplier nanoTime, Duration atMost, int limit) {
    this.reading = reading;
    this.nanoTime = nanoTime;
    this.atMost = atMost;
    this.limit = limit;
  }

  /** One who waits. */
  public final class Wait {
    private final CompletableFuture<Waited> future = new CompletableFuture<>();
    private final UUID lot;
    private final @Nullable KeyRef key;
    private final long deadlineNanos;
    private volatile long seq = Long.MAX_VALUE;
    private volatile long epoch = Long.MAX_VALUE;
    private volatile @Nullable Footing footing;
    private volatile boolean searched;

    private Wait(UUID lot, @Nullable KeyRef key, long deadlineNanos) {
      this.lot = lot;
      this.key = key;
      this.deadlineNanos = deadlineNanos;
    }

    /** Completed by another thread; never exceptionally. */
    public CompletableFuture<Waited> future() {
      return future;
    }

    /** Has the end of the waiting told, by the thread that ends it. */
    void then(Consumer<Waited> told) {
      var unused = future.thenAccept(told);
    }

    /** The arbiter has decided: it is record {@code seq} of that epoch. */
    public void decided(long atSeq, long ofEpoch) {
      epoch = ofEpoch;
      seq = atSeq;
      Footing journaled = known.getOrDefault(lot, NOTHING);
      if (journaled.seq() >= atSeq || journaled.epoch() > ofEpoch) {
        wake();
      }
    }

    /** The arbiter has answered, and this is what the answer rests on. */
    public void restsOn(Footing record) {
      footing = record;
      epoch = record.epoch();
      seq = record.seq();
      Footing journaled = known.getOrDefault(lot, NOTHING);
      if (!record.digest().isEmpty() && journaled.equals(record)) {
        finish(this, new Waited.Reached());
      } else if (journaled.seq() >= record.seq() || journaled.epoch() > record.epoch()) {
        wake();
      }
    }

    private Optional<Ground> ground() {
      return Optional.ofNullable(footing).map(record -> new Ground(lot, record));
    }

    /** Nobody knows whether it was decided: look for the row until the time is up. */
    public void search() {
      searched = true;
      wake();
    }

    /** Nothing is to be waited for any more. */
    public void cancel() {
      finish(this, new Waited.Unknown());
    }
  }

  private static final class LotWaits {
    private final List<Wait> waits = new ArrayList<>();
  }

  /** Begins to wait for the row of a key; empty if too many wait. */
  public Optional<Wait> forRow(KeyRef key) {
    return register(key.lotId(), key);
  }

  /** Begins to wait for a record of a lot; empty if too many wait. */
  public Optional<Wait> forRecord(UUID lot) {
    return register(lot, null);
  }

  private Optional<Wait> register(UUID lot, @Nullable KeyRef key) {
    if (count.incrementAndGet() > limit) {
      count.decrementAndGet();
      return Optional.empty();
    }
    var wait = new Wait(lot, key, nanoTime.getAsLong() + atMost.toNanos());
    lots.compute(
        lot,
        (id, known) -> {
          LotWaits waits = known == null ? new LotWaits() : known;
          synchronized (waits) {
            waits.waits.add(wait);
          }
          return waits;
        });
    return Optional.of(wait);
  }

  private void finish(Wait wait, Waited how) {
    boolean[] removed = new boolean[1];
    lots.computeIfPresent(
        wait.lot,
        (id, waits) -> {
          synchronized (waits) {
            removed[0] = waits.waits.remove(wait);
            return waits.waits.isEmpty() ? null : waits;
          }
        });
    if (removed[0]) {
      count.decrementAndGet();
      wait.future.complete(how);
    }
  }

  /** How many wait. */
  public int count() {
    return count.get();
  }

  @Override
  public void committed(List<News> news) {
    boolean look = false;
    for (News one : news) {
      // Without rows it is only a hint: the journal is read before anybody is told.
      if (!one.rows().isEmpty()) {
        remember(one.lotId(), newest(one));
      }
      LotWaits waits = lots.get(one.lotId());
      if (waits != null) {
        look |= one.rows().isEmpty();
        handOver(waits, one);
      }
    }
    if (look) {
      wake();
    }
  }

  private static Footing newest(News news) {
    return Footing.on(news.seq(), news.epoch(), news.rows().getLast().text());
  }

  private void remember(UUID lot, Footing newest) {
    if (known.size() >= KNOWN_MAX) {
      known.clear();
    }
    known.merge(lot, newest, (old, now) -> isNewer(now, old) ? now : old);
  }

  private static boolean isNewer(Footing one, Footing other) {
    return one.epoch() > other.epoch() || (one.epoch() == other.epoch() && one.seq() > other.seq());
  }

  private void handOver(LotWaits waits, News news) {
    Map<KeyRef, JournalRow> rows = new HashMap<>();
    Map<Long, JournalRow> numbers = new HashMap<>();
    for (JournalRow row : news.rows()) {
      RowKeys.of(row.record()).ifPresent(key -> rows.put(key, row));
      numbers.put(row.record().seq(), row);
    }
    for (Wait wait : copy(waits)) {
      if (wait.key != null) {
        JournalRow row = rows.get(wait.key);
        if (row != null) {
          finish(wait, new Waited.Row(row));
        }
      } else {
        handOver(wait, news, numbers);
      }
    }
  }

  /** To one who waits for a record: if it is among the news, it is this record or another. */
  private void handOver(Wait wait, News news, Map<Long, JournalRow> rows) {
    Footing footing = wait.footing;
    if (footing == null || rows.isEmpty()) {
      return;
    }
    JournalRow row = rows.get(footing.seq());
    if (row != null && footing.epoch() == news.epoch()) {
      finish(wait, footing.isOn(row.text()) ? new Waited.Reached() : new Waited.Unknown());
    } else if (footing.seq() < news.seq() || footing.epoch() < news.epoch()) {
      wake();
    }
  }

  private static List<Wait> copy(LotWaits waits) {
    synchronized (waits) {
      return List.copyOf(waits.waits);
    }
  }

  private void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /** Waits until somebody has to be looked for, or the time is over; for the thread that polls. */
  public void awaitWake(Duration time) throws InterruptedException {
    if (wakeUps.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      wakeUps.drainPermits();
    }
  }

  /** Reads the journal for all who wait, and lets go whose time is up. */
  public void poll() {
    if (count.get() == 0) {
      return;
    }
    try {
      look(reading.positions(Set.copyOf(lots.keySet())));
    } catch (StoreAway away) {
      // Nothing can be said; whoever has waited long enough is told so.
      expire();
      return;
    }
    expire();
  }

  private void look(Map<UUID, LotPosition> positions) {
    Map<KeyRef, List<Wait>> wanted = new HashMap<>();
    Map<Ground, List<Wait>> grounds = new HashMap<>();
    positions.forEach(
        (lot, position) -> {
          remember(lot, new Footing(position.seq(), position.epoch(), ""));
          LotWaits waits = lots.get(lot);
          if (waits != null) {
            copy(waits).forEach(wait -> sort(wait, position, wanted, grounds));
          }
        });
    if (!grounds.isEmpty()) {
      tellGrounds(grounds);
    }
    if (!wanted.isEmpty()) {
      tellRows(wanted);
    }
  }

  /**
   * What is journaled under that number is there for good: if it is another record, that is lost.
   */
  private void tellGrounds(Map<Ground, List<Wait>> grounds) {
    Set<Ground> journaled = reading.journaled(grounds.keySet());
    grounds.forEach(
        (ground, waits) -> {
          Waited how = journaled.contains(ground) ? new Waited.Reached() : new Waited.Unknown();
          waits.forEach(wait -> finish(wait, how));
        });
  }

  private void tellRows(Map<KeyRef, List<Wait>> wanted) {
    Map<KeyRef, JournalRow> rows = reading.rows(new HashSet<>(wanted.keySet()));
    wanted.forEach(
        (key, waits) -> {
          JournalRow row = rows.get(key);
          for (Wait wait : waits) {
            if (row != null) {
              finish(wait, new Waited.Row(row));
            } else if (!wait.searched) {
              finish(wait, new Waited.Unknown());
            }
          }
        });
  }

  /** A record that is reached; a row that has to be there now; or one lost with its epoch. */
  private void sort(
      Wait wait,
      LotPosition position,
      Map<KeyRef, List<Wait>> wanted,
      Map<Ground, List<Wait>> grounds) {
    boolean due = wait.seq <= position.seq() || wait.epoch < position.epoch();
    if (wait.key != null) {
      if (due || wait.searched) {
        wanted.computeIfAbsent(wait.key, key -> new ArrayList<>()).add(wait);
      }
    } else if (wait.seq <= position.seq() && wait.epoch == position.epoch()) {
      wait.ground()
          .ifPresent(ground -> grounds.computeIfAbsent(ground, one -> new ArrayList<>()).add(wait));
    } else if (wait.epoch < position.epoch()) {
      finish(wait, new Waited.Unknown());
    }
  }

  private void expire() {
    long now = nanoTime.getAsLong();
    for (LotWaits waits : lots.values()) {
      for (Wait wait : copy(waits)) {
        if (now - wait.deadlineNanos >= 0) {
          finish(wait, new Waited.Unknown());
        }
      }
    }
  }
}
