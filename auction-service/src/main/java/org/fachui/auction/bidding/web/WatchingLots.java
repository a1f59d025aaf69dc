package org.fachui.auction.bidding.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.CommitListener;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.LiveState;
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
  private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
  private static final int RECORDS_READ = 200;

  private final Map<UUID, LotChannel> channels = new ConcurrentHashMap<>();
  private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> people = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private LiveStates states;
  private Records records;
  private CommitMarks marks;
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fachui-watcher-", 0).factory());
  private final AtomicBoolean started = new AtomicBoolean();
  private final Turns turns = new Turns(System::nanoTime);
  private @Nullable Thread heart;
  private @Nullable Thread usher;

  /** How an attempt to watch ended. */
  public enum Admission {
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
      // Not a virtual thread: it would have to wait for the writers that it starts.
      usher = Thread.ofPlatform().daemon().name("fachui-watching").start(this::giveTurns);
      marks.listen(this);
    }
  }

  /**
   * Opens a stream; the state now is sent at once.
   *
   * @param person whose streams are counted together; empty for people who are not signed in
   * @param seen the last record that the client has; empty for a client that begins with the newest
   */
  public Admission watch(
      UUID lotId, Optional<String> person, OptionalLong seen, EventStream stream) {
    startOnce();
    if (!enter(person)) {
      return Admission.FULL;
    }
    Optional<Watcher> joined = Optional.empty();
    try {
      joined = join(lotId, channel -> watcher(channel, stream, seen, person));
    } finally {
      if (joined.isEmpty()) {
        leave(person);
      }
    }
    joined.ifPresent(turns::add);
    return joined.isPresent() ? Admission.WATCHING : Admission.NO_SUCH_LOT;
  }

  private Watcher watcher(
      LotChannel channel, EventStream stream, OptionalLong seen, Optional<String> person) {
    Watcher[] self = new Watcher[1];
    self[0] =
        new Watcher(
            channel,
            stream,
            seen.orElseGet(() -> channel.shown().seq()),
            senders,
            () -> leave(self[0], person));
    return self[0];
  }

  /** Into the lot's channel while it is on the map; empty if there is no such lot. */
  private Optional<Watcher> join(UUID lotId, Function<LotChannel, Watcher> made) {
    AtomicReference<Watcher> joined = new AtomicReference<>();
    while (joined.get() == null) {
      boolean known = channels.containsKey(lotId);
      Optional<LiveState> state = known ? Optional.empty() : states.of(lotId);
      if (!known && state.isEmpty()) {
        return Optional.empty();
      }
      channels.compute(
          lotId,
          (id, there) -> {
            LotChannel channel =
                there == null ? state.map(now -> new LotChannel(id, now)).orElse(null) : there;
            if (channel != null) {
              joined.set(made.apply(channel));
              channel.watchers().add(joined.get());
            }
            return channel;
          });
      if (!known && joined.get() != null) {
        // What was committed between the reading and the map was told to nobody.
        refreshSoon(joined.get().channel());
      }
    }
    return Optional.of(joined.get());
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
    channels.computeIfPresent(
        watcher.channel().lotId(),
        (id, channel) -> {
          if (channel.watchers().remove(watcher)) {
            leave(person);
          }
          return channel.watchers().isEmpty() ? null : channel;
        });
  }

  @Override
  public void committed(List<News> news) {
    for (News one : news) {
      LotChannel channel = channels.get(one.lotId());
      if (channel == null) {
        continue;
      }
      channel.add(one);
      refreshSoon(channel);
    }
  }

  private void refreshSoon(LotChannel channel) {
    if (waiting.add(channel.lotId())) {
      senders.execute(() -> refresh(channel));
    }
  }

  /** Reads the state once for however many commits came meanwhile; again until it can be read. */
  private void refresh(LotChannel channel) {
    waiting.remove(channel.lotId());
    try {
      while (channels.get(channel.lotId()) == channel && !read(channel)) {
        Thread.sleep(AGAIN_AFTER);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean read(LotChannel channel) {
    try {
      states.of(channel.lotId()).ifPresent(state -> show(channel, state));
      return true;
    } catch (StoreAway away) {
      LOG.log(Level.FINE, "watchers wait", away);
      return false;
    }
  }

  private void show(LotChannel channel, LiveState state) {
    long from = channel.lastSeq();
    if (state.seq() > from) {
      records
          .after(channel.lotId(), from, RECORDS_READ)
          .ifPresent(page -> channel.add(from + 1, page.texts()));
    }
    channel.show(state);
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

  private void giveTurns() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(Turns.TICK);
        giveTurnsNow();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveTurnsNow() {
    try {
      turns.give();
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, "a watcher had no turn", fault);
    }
  }

  /** How many streams are open. */
  public int count() {
    return count.get();
  }

  @PreDestroy
  void stop() {
    for (Thread thread : new Thread[] {heart, usher}) {
      if (thread != null) {
        thread.interrupt();
      }
    }
    channels.values().forEach(channel -> channel.watchers().forEach(Watcher::close));
    senders.shutdownNow();
  }
}
