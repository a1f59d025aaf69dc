package org.fachui.auction.bidding.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.fachui.auction.bidding.application.ArbiterMemory;
import org.fachui.auction.bidding.application.AskingForBid;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.ClosedLots;
import org.fachui.auction.bidding.application.ClosingLots;
import org.fachui.auction.bidding.application.Incidents;
import org.fachui.auction.bidding.application.Journaling;
import org.fachui.auction.bidding.application.KeepingTime;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.LogCheck;
import org.fachui.auction.bidding.application.OpeningPublishedLots;
import org.fachui.auction.bidding.application.PaddleLimits;
import org.fachui.auction.bidding.application.PlacingBid;
import org.fachui.auction.bidding.application.Recovering;
import org.fachui.auction.bidding.application.ReplayCheck;
import org.fachui.auction.bidding.application.SecondDisk;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.application.Tidying;
import org.fachui.auction.bidding.application.Waiting;
import org.fachui.auction.bidding.application.WatchingMemory;
import org.fachui.auction.bidding.model.BidKey;

/**
 * One process of a replica: the production classes, put together as {@code BidEngine} does, over
 * the simulated stores; its threads are actors.
 */
final class Replica extends Host {
  private static final long AFTER_FAILURE_MS = 100;

  private final String process;
  private final World world;
  private final SimulatedMarks marks;
  private final Journaling journaling;
  private final KeepingTime keepingTime;
  private final ClosingLots closing;
  private final Tidying tidying;
  private final Waiting waiting;
  private final KnownLots lots;
  private final PlacingBid placing;
  private final AskingForBid asking;
  private final OpeningPublishedLots opening;
  private final LiveStates liveStates;
  private boolean queued;

  /**
   * @param node the replica's name
   * @param number of the process under that name
   */
  Replica(World world, String node, int number) {
    this.world = world;
    this.process = node + "#" + number;
    Mutation mutation = world.mutation();
    Clock clock = world.clock();
    LongSupplier nanos = () -> world.scheduler().nowMs() * 1_000_000;
    this.marks = new SimulatedMarks(world::carry);
    var redis = new RedisPorts(world.wire(), world.redis(), mutation);
    var data =
        new RedisDataPorts(
            world.scheduler(), world.wire(), world.redis(), world.postgres(), mutation);
    var journal = new PostgresJournal(world.postgres(), process, marks, mutation);
    var tables = new PostgresLots(world.postgres(), node);
    Incidents incidents = (kind, bucket, lot, detail) -> world.incident(kind + " " + detail);
    var recovering = new Recovering(data, data, journal, marks, incidents);
    LogCheck check = mutation.unchecked() ? () -> record -> Optional.empty() : new ReplayCheck();
    this.journaling =
        new Journaling(data, journal, recovering, marks, check, new PlainSealing(), clock);
    this.waiting = new Waiting(journal, nanos, Duration.ofSeconds(3), 1_000);
    this.lots = new KnownLots(tables);
    this.keepingTime =
        new KeepingTime(tables, journaling, redis, tables, marks, incidents, clock, nanos);
    this.closing = new ClosingLots(redis);
    this.tidying = new Tidying(journaling, redis, data, tables, SecondDisk.NONE, incidents, clock);
    var closed = new ClosedLots(journal);
    this.placing =
        new PlacingBid(
            redis,
            waiting,
            lots,
            closed,
            new PaddleLimits(20, 40, nanos),
            nanos,
            Duration.ofMillis(250),
            100,
            1);
    this.asking = new AskingForBid(redis, journal, waiting, lots, closed);
    var memory = new WatchingMemory(() -> new ArbiterMemory.Use(1, 100), incidents);
    this.opening = new OpeningPublishedLots(tables, redis, waiting, memory);
    this.liveStates = tables;
    marks.listen(waiting);
    marks.listen(lots);
  }

  /** The threads of {@code BidEngine.start}, some with longer rests. */
  void start() {
    loop(0, this::journal);
    loop(1_000, keepingTime::beat);
    loop(300, closing::closeDue);
    loop(900, opening::sweep);
    loop(2_500, tidying::tidy);
    loop(50, this::poll);
    loop(0, this::work);
  }

  private void loop(long restMs, Runnable work) {
    world
        .scheduler()
        .spawn(
            this,
            0,
            () -> {
              while (true) {
                round(restMs, work);
              }
            });
  }

  private void round(long restMs, Runnable work) {
    try {
      work.run();
      world.scheduler().sleep(Math.max(1, restMs));
    } catch (StoreAway away) {
      world.scheduler().sleep(AFTER_FAILURE_MS);
    } catch (RuntimeException fault) {
      world.fault(fault);
      world.scheduler().sleep(AFTER_FAILURE_MS);
    }
  }

  private void journal() {
    journaling.cycle(Duration.ofMillis(400));
    if (journaling.running().isEmpty()) {
      world.scheduler().sleep(100);
    }
  }

  /** While nobody waits there is nothing to look for. */
  private void poll() {
    world.scheduler().await(() -> waiting.count() > 0, 60_000);
    waiting.poll();
  }

  private void work() {
    world.scheduler().await(() -> queued, 60_000);
    queued = false;
    try {
      placing.work(0, Duration.ZERO);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The name of the process. */
  String process() {
    return process;
  }

  SimulatedMarks marks() {
    return marks;
  }

  CompletionStage<BidOutcome> place(UUID lot, String subject, BidKey key, long amount, long epoch) {
    var arrival = placing.arrival(world.clock());
    var answer = placing.place(lot, subject, key, amount, epoch, arrival).orElseThrow();
    queued = true;
    return answer;
  }

  AskingForBid asking() {
    return asking;
  }

  KnownLots lots() {
    return lots;
  }

  LiveStates liveStates() {
    return liveStates;
  }
}
