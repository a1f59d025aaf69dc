package org.fachui.auction.bidding.simulation;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LotRegister.Entry;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.simulation.Book.Sent;
import org.fachui.auction.bidding.simulation.Book.Told;

/**
 * A bidder with a book of his own. Sends good bids and bad ones, some twice, some late; asks,
 * insists and resolves until he knows what became of each key.
 */
final class Bidder {
  private static final int PATIENCE_MS = 5_000;

  private final World world;
  private final Scheduler scheduler;
  private final Random random;
  private final UUID lot;
  private final String subject;
  private final String paddle;
  private final int turns;

  Bidder(World world, UUID lot, String subject, String paddle, int turns) {
    this.world = world;
    this.scheduler = world.scheduler();
    this.random = world.random();
    this.lot = lot;
    this.subject = subject;
    this.paddle = paddle;
    this.turns = turns;
  }

  void live() {
    for (int turn = 0; turn < turns; turn++) {
      scheduler.sleep(20 + random.nextInt(700));
      LiveState state = look();
      if (state.state().closed()) {
        return;
      }
      Sent bid = bid(state);
      settle(send(bid), bid);
    }
  }

  private LiveState look() {
    while (true) {
      Optional<LiveState> seen =
          through(replica -> replica.liveStates().of(lot)).flatMap(state -> state);
      if (seen.isPresent()) {
        LiveState state = seen.get();
        world.book().saw(new Book.Saw(subject, state.epoch(), state.seq()));
        return state;
      }
      scheduler.sleep(150);
    }
  }

  private Sent bid(LiveState state) {
    long amount = state.minimumFen();
    Long price = state.priceFen();
    switch (random.nextInt(10)) {
      case 0 -> amount -= World.INCREMENT;
      case 1 -> amount += 1;
      case 2 -> amount += World.INCREMENT;
      case 3 -> amount = price == null ? amount : price;
      default -> {}
    }
    var key = World.key(scheduler.nowMs(), random);
    return new Sent(lot, paddle, key, amount, state.epoch(), scheduler.nowMs());
  }

  /** Sends it; now and then the network keeps a copy that arrives much later. */
  private BidOutcome send(Sent bid) {
    world.book().sent(bid);
    if (random.nextInt(4) == 0) {
      world.courier(30 + random.nextInt(6_000), () -> deliver(bid));
    }
    return deliver(bid);
  }

  private BidOutcome deliver(Sent bid) {
    return answer(bid, r -> r.place(bid.lot(), subject, bid.key(), bid.amount(), bid.epoch()));
  }

  /** Waits for the answer as long as there is anybody who could give it. */
  private BidOutcome answer(Sent bid, Function<Replica, CompletionStage<BidOutcome>> request) {
    record Asked(Replica replica, CompletableFuture<BidOutcome> answer) {}
    Optional<Asked> asked = through(r -> new Asked(r, request.apply(r).toCompletableFuture()));
    if (asked.isEmpty()) {
      return new BidOutcome.Unknown();
    }
    CompletableFuture<BidOutcome> answer = asked.get().answer();
    scheduler.await(() -> answer.isDone() || asked.get().replica().dead(), PATIENCE_MS);
    return answer.isDone() ? told(bid, answer.join()) : new BidOutcome.Unknown();
  }

  private BidOutcome told(Sent bid, BidOutcome outcome) {
    world.book().told(new Told(bid, outcome, scheduler.nowMs()));
    world.told(paddle + " is told of " + bid.key() + ": " + outcome);
    return outcome;
  }

  private void settle(BidOutcome first, Sent bid) {
    BidOutcome outcome = first;
    while (!new Told(bid, outcome, 0).last()) {
      scheduler.sleep(80 + random.nextInt(400));
      outcome =
          switch (random.nextInt(5)) {
            case 0, 1 -> ask(bid);
            case 2 -> insist(bid);
            default -> resolve(bid);
          };
    }
    boolean retry = outcome instanceof Refused no && no.reason().retry();
    if (!retry && random.nextInt(3) == 0) {
      scheduler.sleep(random.nextInt(random.nextBoolean() ? 1_000 : 5_000));
      insist(bid);
    }
  }

  /** The same key once more, with the epoch of now. */
  private BidOutcome insist(Sent bid) {
    LiveState state = look();
    return send(
        new Sent(
            bid.lot(), bid.paddle(), bid.key(), bid.amount(), state.epoch(), scheduler.nowMs()));
  }

  private BidOutcome ask(Sent bid) {
    return through(r -> r.asking().ask(entry(r), paddle, bid.key()))
        .map(outcome -> told(bid, outcome))
        .orElse(new BidOutcome.Unknown());
  }

  private BidOutcome resolve(Sent bid) {
    return answer(bid, r -> r.asking().resolve(entry(r), paddle, bid.key()));
  }

  private Entry entry(Replica replica) {
    return replica.lots().lot(lot).orElseThrow();
  }

  /** One request to any replica; empty if the connection broke or a store was away. */
  private <T> Optional<T> through(Function<Replica, T> request) {
    Optional<Replica> found = world.anyReplica();
    if (found.isEmpty()) {
      scheduler.sleep(200);
      return Optional.empty();
    }
    Replica replica = found.get();
    Actor self = scheduler.current();
    self.actsThrough(replica);
    try {
      return Optional.of(request.apply(replica));
    } catch (StoreAway away) {
      return Optional.empty();
    } catch (Crash gone) {
      if (!replica.dead()) {
        throw gone;
      }
      return Optional.empty();
    } finally {
      self.actsThrough(null);
    }
  }
}
