package org.fachui.auction.stops.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.PausingLot;
import org.fachui.auction.bidding.model.LotRef;

/**
 * Has the engine do what stands in the table of stops, and again until it is journaled. A stop is a
 * pause of the bid log that names the paper; a lot that is paused for another reason needs no
 * second one, because nothing but the court's resumption lifts it now.
 */
@ApplicationScoped
public class CarryingOutStops {
  private static final Duration AT_MOST = Duration.ofSeconds(5);
  private static final int AT_ONCE = 20;

  private Stops stops;
  private KnownLots lots;
  private PausingLot pausing;
  private Clock clock;

  @Inject
  public CarryingOutStops(Stops stops, KnownLots lots, PausingLot pausing, Clock clock) {
    this.stops = stops;
    this.lots = lots;
    this.pausing = pausing;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected CarryingOutStops() {}

  /** One round; says whether something was done. */
  public boolean round() {
    boolean done = false;
    for (Stop stop : stops.toStop(AT_ONCE)) {
      done |= stop(stop);
    }
    for (Stop stop : stops.toResume(AT_ONCE)) {
      done |= resume(stop);
    }
    return done;
  }

  /** Stops the bidding; says whether that is certain now. */
  boolean stop(Stop stop) {
    return switch (await(pausing.pause(ref(stop.lotId()), stop.published()))) {
      // Paused before: that counts once it is journaled, for until then it can be lost with Redis.
      case DONE, ALREADY -> stops.stopped(stop, clock.instant());
      // Its time is over, but only the journal says that it is closed: it may be paused instead.
      case ENDED -> stops.tooLate(stop, clock.instant());
      case NOT_PAUSED, NOT_DUE, HELD, RECOVERING, AWAY -> false;
    };
  }

  /** Announces that bidding goes on; says whether that is certain now. */
  boolean resume(Stop stop) {
    return switch (await(pausing.resume(ref(stop.lotId())))) {
      case DONE, NOT_PAUSED, ENDED, HELD -> {
        stops.announced(stop.id(), clock.instant());
        yield true;
      }
      case ALREADY, NOT_DUE, RECOVERING, AWAY -> false;
    };
  }

  private LotRef ref(UUID lotId) {
    return lots.lot(lotId).orElseThrow().ref();
  }

  private static Result await(CompletionStage<Result> deed) {
    try {
      return deed.toCompletableFuture().get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException notKnown) {
      return Result.AWAY;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Result.AWAY;
    }
  }
}
