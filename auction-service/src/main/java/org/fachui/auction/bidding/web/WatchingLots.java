package org.fachui.auction.bidding.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.CommitListener;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.Records;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;

/** The open streams of this replica. What is shown is journaled. */
@ApplicationScoped
public class WatchingLots implements CommitListener {
  private static final Logger LOG = Logger.getLogger(WatchingLots.class.getName());
  private static final int WATCHERS_MAX = 12_000;
  private static final int WATCHERS_A_PERSON_MAX = 20;
  private static final Duration BEAT = Duration.ofSeconds(5);

  /** With few watchers every version goes out at once; with ten thousand, each is told in 0.8 s. */
  private static final long PACE_NANOS_A_WATCHER = 80_000;

  private static final long PACE_NANOS_MAX = 800_000_000;
  private static final int RECORDS_READ = 200;

  private final Map<UUID, LotChannel> channels = new ConcurrentHashMap<>();
  private final Map<UUID, News> waiting = new ConcurrentHashMap<>();
  private final Map<String, Integer> people = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private LiveStates states;
  private Records records;
  private CommitMarks marks;
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fachui-watcher-", 0).factory());
  private final AtomicBoolean started = new AtomicBoolean();
  private @Nullable Thread heart;

  /** How an attempt to watch ended. */
  enum Admission {
    WATCHING,
    NO_SUCH_LOT,
    FULL
  }

  @Inject
  public WatchingLots(LiveStates states, Records records, CommitMarks marks) {
    this.states = states;
    this.records = records;
    this.marks = marks;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected WatchingLots() {}

  private void startOnce() {
    if (started.compareAndSet(false, true)) {
      heart = Thread.ofVirtual().name("fachui-heartbeats").start(this::beat);
      marks.listen(this);
    }
  }

  /**
   * Opens a stream; the state now is sent at once.
   *
   * @param person whose streams are counted together; empty for people who are not signed in
   * @param seen the last record that the client has; empty for a client that begins with the newest
   */
  Admission watch(
      UUID lotId, Optional<String> person, OptionalLong seen, SseEventSink sink, Sse sse) {
    startOnce();
    Optional<LotChannel> channel = channel(lotId);
    if (channel.isEmpty()) {
      return Admission.NO_SUCH_LOT;
    }
    if (!enter(person)) {
      return Admission.FULL;
    }
    Watcher[] self = new Watcher[1];
    var watcher =
        new Watcher(
            channel.get(),
            sink,
            sse,
            seen.orElseGet(() -> channel.get().shown().seq()),
            senders,
            this::paceNanos,
            () -> leave(self[0], person));
    self[0] = watcher;
    channel.get().watchers().add(watcher);
    channels.putIfAbsent(lotId, channel.get());
    watcher.wake();
    return Admission.WATCHING;
  }

  private Optional<LotChannel> channel(UUID lotId) {
    LotChannel known = channels.get(lotId);
    if (known != null) {
      return Optional.of(known);
    }
    return states
        .of(lotId)
        .map(state -> channels.computeIfAbsent(lotId, id -> new LotChannel(id, state)));
  }

  private boolean enter(Optional<String> person) {
    if (count.incrementAndGet() > WATCHERS_MAX) {
      count.decrementAndGet();
      return false;
    }
    if (person.isPresent() && people.merge(person.get(), 1, Integer::sum) > WATCHERS_A_PERSON_MAX) {
      leave(person);
      return false;
    }
    return true;
  }

  private void leave(Optional<String> person) {
    count.decrementAndGet();
    person.ifPresent(who -> people.computeIfPresent(who, (p, n) -> n == 1 ? null : n - 1));
  }

  private void leave(Watcher watcher, Optional<String> person) {
    LotChannel channel = watcher.channel();
    if (channel.watchers().remove(watcher)) {
      leave(person);
      if (channel.watchers().isEmpty()) {
        channels.remove(channel.lotId(), channel);
      }
    }
  }

  @Override
  public void committed(List<News> news) {
    for (News one : news) {
      LotChannel channel = channels.get(one.lotId());
      if (channel == null) {
        continue;
      }
      channel.add(one);
      if (waiting.put(one.lotId(), one) == null) {
        senders.execute(() -> refresh(channel));
      }
    }
  }

  /** Reads the state once for however many commits came meanwhile. */
  private void refresh(LotChannel channel) {
    News newest = waiting.remove(channel.lotId());
    try {
      if (newest != null && newest.seq() > channel.lastSeq()) {
        long from = channel.lastSeq();
        records
            .after(channel.lotId(), from, RECORDS_READ)
            .ifPresent(page -> channel.add(from + 1, page.texts()));
      }
      states.of(channel.lotId()).ifPresent(channel::show);
    } catch (StoreAway away) {
      LOG.log(Level.FINE, "watchers wait", away);
    }
  }

  private void beat() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(BEAT);
        channels.values().forEach(channel -> channel.watchers().forEach(Watcher::beat));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private long paceNanos() {
    return Math.min(PACE_NANOS_MAX, count.get() * PACE_NANOS_A_WATCHER);
  }

  /** How many streams are open. */
  public int count() {
    return count.get();
  }

  @PreDestroy
  void stop() {
    Thread beating = heart;
    if (beating != null) {
      beating.interrupt();
    }
    channels.values().forEach(channel -> channel.watchers().forEach(Watcher::close));
    senders.shutdownNow();
  }
}
