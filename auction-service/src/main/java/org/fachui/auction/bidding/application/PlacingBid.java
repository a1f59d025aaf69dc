package org.fachui.auction.bidding.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.LotRegister.Entry;
import org.fachui.auction.bidding.application.Waiting.Wait;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyRef;

/**
 * Places bids. The arbiter decides; the answer is given when the decision is journaled, from the
 * journaled row of that key and from nothing else. Bids go to the arbiter in the order in which
 * they arrived (NJA-20: the time of entry counts), as far as they wait at the same time; one that
 * stood in our own queue for too long is sent back unseen, so that the queue never decides.
 */
public final class PlacingBid {
  private static final Logger LOG = Logger.getLogger(PlacingBid.class.getName());

  /** Refusals that were not judged against a record: they can be answered at once. */
  private static final Set<BidRefusal> AT_ONCE =
      Set.of(BidRefusal.STALE_EPOCH, BidRefusal.RECOVERING, BidRefusal.KEY_EXPIRED);

  private static final int BATCH = 64;

  /** More than any lot has bidders who press at the same instant. */
  private static final int UNDER_WAY_ALWAYS = 512;

  /** Whose way through the server was shorter does not overtake: what counts is the arrival. */
  private static final Comparator<Queued> BY_ARRIVAL =
      (one, other) -> Long.signum(one.arrivedNanos() - other.arrivedNanos());

  private final BidArbiter arbiter;
  private final Waiting waiting;
  private final KnownLots lots;
  private final ClosedLots closed;
  private final PaddleLimits limits;
  private final LongSupplier nanoTime;
  private final long queuedNanosMax;
  private final int queuedMax;
  private final Congestion congestion;
  private final List<BlockingQueue<Queued>> queues = new ArrayList<>();

  /** One bid in the queue. */
  private record Queued(
      BidCommand bid, Wait waiter, long arrivedNanos, CompletableFuture<BidOutcome> answer) {
    void refuse(BidRefusal reason) {
      waiter.cancel();
      answer.complete(new Refused(reason, Judged.nothing(bid.amountFen())));
    }
  }

  /**
   * @param nanoTime a monotonic clock
   * @param queuedAtMost how long a bid may stand in the queue
   * @param queueLength about how many may stand there
   * @param workers how many threads take bids to the arbiter, each those of its own buckets: two of
   *     them could let bids for one lot overtake each other
   */
  public PlacingBid(
      BidArbiter arbiter,
      Waiting waiting,
      KnownLots lots,
      ClosedLots closed,
      PaddleLimits limits,
      LongSupplier nanoTime,
      Duration queuedAtMost,
      int queueLength,
      int workers) {
    this.arbiter = arbiter;
    this.waiting = waiting;
    this.lots = lots;
    this.closed = closed;
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.queuedNanosMax = queuedAtMost.toNanos();
    this.queuedMax = queueLength / workers;
    this.congestion = new Congestion(nanoTime, queuedAtMost, UNDER_WAY_ALWAYS);
    for (int i = 0; i < workers; i++) {
      queues.add(new PriorityBlockingQueue<>(BATCH, BY_ARRIVAL));
    }
  }

  /**
   * Places a bid.
   *
   * @param subject the bidder
   * @param epoch the epoch of the state that the bidder saw
   * @return empty if there is no such lot; else completed by another thread, never exceptionally
   * @throws StoreAway if lot or paddle cannot be read: the bid was not decided
   */
  public Optional<CompletionStage<BidOutcome>> place(
      UUID lotId, String subject, BidKey key, long amountFen, long epoch, Arrival arrival) {
    return lots.lot(lotId).map(lot -> place(lot, subject, key, amountFen, epoch, arrival));
  }

  private CompletionStage<BidOutcome> place(
      Entry lot, String subject, BidKey key, long amountFen, long epoch, Arrival arrival) {
    Optional<String> paddle = lots.paddle(lot.ref().id(), subject);
    if (paddle.isEmpty()) {
      return refused(BidRefusal.NOT_QUALIFIED, amountFen);
    }
    if (!limits.pass(lot.ref().id(), paddle.get())) {
      return refused(BidRefusal.RATE_LIMITED, amountFen);
    }
    var keyRef = new KeyRef(lot.ref().id(), paddle.get(), key.value());
    if (lot.closed()) {
      return CompletableFuture.completedFuture(closed.bid(keyRef, amountFen));
    }
    Optional<Wait> wait = waiting.forRow(keyRef);
    if (wait.isEmpty()) {
      return refused(BidRefusal.TOO_BUSY, amountFen);
    }
    var bid = new BidCommand(lot.ref(), paddle.get(), key, amountFen, epoch, arrival.atMs());
    var queued = new Queued(bid, wait.get(), arrival.nanos(), new CompletableFuture<>());
    BlockingQueue<Queued> queue = queues.get(bid.lot().bucket().number() % queues.size());
    congestion.begins();
    var unused = queued.answer().thenRun(congestion::ends);
    if (queue.size() >= queuedMax) {
      queued.refuse(BidRefusal.TOO_BUSY);
    } else {
      queue.add(queued);
    }
    return queued.answer();
  }

  /**
   * Whether a request that comes now would wait for too long: to be sent back before anything is
   * read of it, for turning away has to cost little when there is much to turn away.
   */
  public boolean overrun() {
    return congestion.full();
  }

  /** A request that arrives now. */
  public Arrival arrival(Clock clock) {
    return new Arrival(clock.millis(), nanoTime.getAsLong());
  }

  /** How long ago a request arrived, in nanoseconds. */
  public long nanosSince(Arrival arrival) {
    return nanoTime.getAsLong() - arrival.nanos();
  }

  /** Whether this paddle may send one more request that costs as much as a bid. */
  public boolean mayAsk(UUID lotId, String paddle) {
    return limits.pass(lotId, paddle);
  }

  private static CompletionStage<BidOutcome> refused(BidRefusal reason, long amountFen) {
    return CompletableFuture.completedFuture(new Refused(reason, Judged.nothing(amountFen)));
  }

  /**
   * Takes what stands in a queue to the arbiter; for the thread that works for it.
   *
   * @param worker counted from 0
   * @param wait for the first bid at most
   */
  public void work(int worker, Duration wait) throws InterruptedException {
    BlockingQueue<Queued> queue = queues.get(worker);
    Queued first = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (first == null) {
      return;
    }
    List<Queued> batch = new ArrayList<>(BATCH);
    batch.add(first);
    queue.drainTo(batch, BATCH - 1);
    long now = nanoTime.getAsLong();
    batch.removeIf(queued -> sentBack(queued, now));
    if (batch.isEmpty()) {
      return;
    }
    List<Decision> decisions = decide(batch);
    for (int i = 0; i < batch.size(); i++) {
      answer(batch.get(i), decisions.get(i));
    }
  }

  /** A fault in the arbiter itself leaves nobody without an answer. */
  private List<Decision> decide(List<Queued> batch) {
    try {
      return arbiter.decide(batch.stream().map(Queued::bid).toList());
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, "the arbiter failed", fault);
      return batch.stream().map(queued -> (Decision) new Decision.Unknown()).toList();
    }
  }

  private boolean sentBack(Queued queued, long now) {
    boolean late = now - queued.arrivedNanos() > queuedNanosMax;
    if (late) {
      queued.refuse(BidRefusal.TOO_BUSY);
    }
    return late;
  }

  private void answer(Queued queued, Decision decision) {
    switch (decision) {
      case Decision.Accepted accepted -> {
        whenJournaled(queued);
        queued.waiter().decided(accepted.seq(), accepted.epoch());
      }
      case Decision.Unknown unknown -> {
        whenJournaled(queued);
        queued.waiter().search();
      }
      case Decision.NotReached not -> queued.refuse(BidRefusal.RECOVERING);
      case Decision.Refused refused -> refuse(queued, refused);
    }
  }

  private static void whenJournaled(Queued queued) {
    queued
        .waiter()
        .then(waited -> queued.answer().complete(outcome(waited, queued.bid().amountFen())));
  }

  private static BidOutcome outcome(Waited waited, long amountFen) {
    return waited instanceof Waited.Row row
        ? RowOutcome.ofBid(row.row(), amountFen)
        : new BidOutcome.Unknown();
  }

  private void refuse(Queued queued, Decision.Refused refused) {
    queued.waiter().cancel();
    var answer = new Refused(refused.reason(), refused.judged());
    if (refused.reason() == BidRefusal.RECOVERING) {
      queued.answer().complete(closedMeanwhile(queued).orElse(answer));
      return;
    }
    if (AT_ONCE.contains(refused.reason())) {
      queued.answer().complete(answer);
      return;
    }
    Optional<Wait> wait = waiting.forRecord(queued.bid().lot().id());
    if (wait.isEmpty()) {
      queued.answer().complete(new BidOutcome.Unknown());
      return;
    }
    wait.get()
        .then(
            waited ->
                queued
                    .answer()
                    .complete(
                        waited instanceof Waited.Reached ? answer : new BidOutcome.Unknown()));
    wait.get().restsOn(refused.judged().footing());
  }

  /** The arbiter forgets closed lots; another replica may have closed this one. */
  private Optional<BidOutcome> closedMeanwhile(Queued queued) {
    BidCommand bid = queued.bid();
    try {
      boolean over = lots.reread(bid.lot().id()).map(Entry::closed).orElse(false);
      return over
          ? Optional.of(
              closed.bid(
                  new KeyRef(bid.lot().id(), bid.paddle(), bid.key().value()), bid.amountFen()))
          : Optional.empty();
    } catch (StoreAway away) {
      return Optional.empty();
    }
  }
}
