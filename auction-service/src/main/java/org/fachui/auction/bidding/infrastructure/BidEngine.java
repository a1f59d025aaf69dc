package org.fachui.auction.bidding.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.application.AskingForBid;
import org.fachui.auction.bidding.application.BidArbiter;
import org.fachui.auction.bidding.application.ClosedLots;
import org.fachui.auction.bidding.application.ClosingLots;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.EngineReports;
import org.fachui.auction.bidding.application.Incidents;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.application.JournalReading;
import org.fachui.auction.bidding.application.Journaling;
import org.fachui.auction.bidding.application.KeepingTime;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.Leases;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.OpeningPublishedLots;
import org.fachui.auction.bidding.application.PaddleLimits;
import org.fachui.auction.bidding.application.PausingLot;
import org.fachui.auction.bidding.application.PlacingBid;
import org.fachui.auction.bidding.application.QuietRewriting;
import org.fachui.auction.bidding.application.Recovering;
import org.fachui.auction.bidding.application.Sealing;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.application.Tidying;
import org.fachui.auction.bidding.application.Waiting;
import org.fachui.auction.bidding.application.WatchingMemory;
import org.fachui.platform.metrics.Measured;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/** Puts the engine together and drives it with a few threads. */
public final class BidEngine implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(BidEngine.class.getName());
  private static final Duration ROUND = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration QUEUED_AT_MOST = Duration.ofMillis(250);
  private static final int QUEUE = 4_000;
  private static final int WAITERS = 20_000;

  private final EngineSettings settings;
  private final RedisConnections calls;
  private final RedisConnections reads;
  private final RedisMarks marks;
  private final Leases leases;
  private final Journaling journaling;
  private final KeepingTime keepingTime;
  private final ClosingLots closing;
  private final Tidying tidying;
  private final Waiting waiting;
  private final KnownLots lots;
  private final PlacingBid placing;
  private final AskingForBid asking;
  private final PausingLot pausing;
  private final OpeningPublishedLots opening;
  private final WatchingMemory memory;
  private final QuietRewriting rewriting;
  private final LiveStates liveStates;
  private final List<AutoCloseable> running = new ArrayList<>();

  /**
   * An engine that is not started.
   *
   * @param database for the journal and the leases alone, so that no reader can hold them up
   * @param readers for everything else
   * @param key signs the heads of each commit
   */
  public BidEngine(
      EngineSettings settings,
      EngineDatabase database,
      EngineDatabase readers,
      Function<Profile, SigningKey> key,
      Clock clock,
      EngineSeams seams) {
    this.settings = settings;
    this.calls = connections(settings, 16, settings.answerWithin());
    this.reads = connections(settings, 2, Duration.ofSeconds(2));
    this.marks = new RedisMarks(settings.node());
    var scripts = new RedisScripts(calls, seams.scripts());
    BidArbiter arbiter = seams.arbiter().apply(new RedisArbiter(scripts));
    ArbiterData data = seams.data().apply(new RedisBuckets(scripts, calls));
    Journal journal = seams.journal().apply(new JdbcJournal(database, new LotFacts()));
    var lotArbiter = new RedisLots(scripts, calls);
    var streams = new RedisStreams(reads);
    var tables = new JdbcLots(readers);
    var liveLots = new JdbcLots(database);
    Incidents incidents = new JdbcIncidents(database);
    JournalReading reading = new JdbcJournalReading(readers);
    this.leases = new JdbcLeases(database, settings.node(), settings.leaseTerm());
    var recovering = new Recovering(data, streams, journal, marks, incidents);
    this.journaling =
        new Journaling(streams, journal, recovering, marks, seams.check(), signedBy(key), clock);
    this.waiting = new Waiting(reading, System::nanoTime, settings.waitForJournal(), WAITERS);
    this.lots = new KnownLots(tables);
    this.keepingTime =
        new KeepingTime(
            leases, journaling, lotArbiter, liveLots, marks, incidents, clock, System::nanoTime);
    this.closing = new ClosingLots(lotArbiter);
    this.tidying =
        new Tidying(
            journaling,
            lotArbiter,
            new RedisStreams(calls),
            liveLots,
            PostgresSecondDisk.of(settings.secondCopy(), readers),
            incidents,
            clock);
    var closed = new ClosedLots(reading);
    var limits = new PaddleLimits(settings.bidsPerSecond(), settings.bidBurst(), System::nanoTime);
    this.placing =
        new PlacingBid(
            arbiter,
            waiting,
            lots,
            closed,
            limits,
            System::nanoTime,
            QUEUED_AT_MOST,
            QUEUE,
            settings.bidWorkers());
    this.asking = new AskingForBid(arbiter, reading, waiting, lots, closed);
    this.pausing = new PausingLot(lotArbiter, waiting, tables);
    this.memory = new WatchingMemory(new RedisMemory(calls), incidents);
    this.rewriting = new QuietRewriting(new RedisFile(calls));
    this.opening = new OpeningPublishedLots(tables, lotArbiter, waiting, memory);
    this.liveStates = new JdbcLiveStates(readers, clock);
    marks.listen(waiting);
    marks.listen(lots);
  }

  private static RedisConnections connections(
      EngineSettings settings, int size, Duration answerWithin) {
    RedisPrimary primary = RedisPrimary.of(settings.redis());
    return new RedisConnections(primary, size, answerWithin, RedisDurability.required(primary));
  }

  private static Sealing signedBy(Function<Profile, SigningKey> key) {
    return (profile, bucket, batch, atMs, roots) ->
        Head.seal(key.apply(profile), bucket.digits(), batch, atMs, roots);
  }

  /** Starts the threads. */
  public void start() {
    loop("journal", Duration.ZERO, this::journal);
    loop("time", Duration.ofSeconds(1), keepingTime::beat);
    loop("closing", ROUND, closing::closeDue);
    loop("opening", Duration.ofSeconds(3), opening::sweep);
    loop("memory", Duration.ofSeconds(10), memory::look);
    loop("rewriting", Duration.ofSeconds(5), rewriting::look);
    loop("tidying", Duration.ofMinutes(1), tidying::tidy);
    loop(
        "waiting",
        Duration.ZERO,
        () -> {
          waiting.awaitWake(POLL);
          waiting.poll();
        });
    for (int i = 0; i < settings.bidWorkers(); i++) {
      int worker = i;
      loop("bids-" + (i + 1), Duration.ZERO, () -> placing.work(worker, ROUND));
    }
    loop("marks-out", Duration.ZERO, () -> marks.sendOutgoing(calls, ROUND));
    var subscription = connections(settings, 1, Duration.ofSeconds(30));
    loop("marks-in", Duration.ZERO, () -> marks.receive(subscription));
    running.add(subscription);
  }

  /** A replica that holds no lease has no stream to wait for. */
  private void journal() throws InterruptedException {
    journaling.cycle(ROUND);
    if (journaling.running().isEmpty()) {
      Thread.sleep(ROUND);
    }
  }

  private void loop(String name, Duration rest, EngineThread.Work work) {
    running.add(new EngineThread("fachui-" + name, rest, work));
  }

  /** Tells what is journaled. */
  public CommitMarks marks() {
    return marks;
  }

  /** Who journals what. */
  public Journaling journaling() {
    return journaling;
  }

  /** Lots and paddles. */
  public KnownLots lots() {
    return lots;
  }

  /** Places bids. */
  public PlacingBid placing() {
    return placing;
  }

  /** Says what became of a bid. */
  public AskingForBid asking() {
    return asking;
  }

  /** Pauses and resumes. */
  public PausingLot pausing() {
    return pausing;
  }

  /** Opens lots. */
  public OpeningPublishedLots opening() {
    return opening;
  }

  /** The journaled states. */
  public LiveStates liveStates() {
    return liveStates;
  }

  /** What operators see. */
  public EngineReports reports(EngineDatabase readers) {
    return new StoreReports(readers, calls, settings.node());
  }

  /** How it stands, in figures. */
  public Measured measures(EngineDatabase readers) {
    return new EngineMeasures(readers, calls, settings.node());
  }

  /** Stops the threads and gives the leases back, so that another replica need not wait. */
  @Override
  public void close() {
    for (AutoCloseable part : running.reversed()) {
      try {
        part.close();
      } catch (Exception failed) {
        LOG.log(Level.FINE, "while stopping", failed);
      }
    }
    running.clear();
    try {
      leases.release();
    } catch (StoreAway away) {
      LOG.log(Level.FINE, "the leases end by themselves", away);
    }
    calls.close();
    reads.close();
  }
}
