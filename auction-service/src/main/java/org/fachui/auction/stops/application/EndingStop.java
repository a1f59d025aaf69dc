package org.fachui.auction.stops.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.stops.application.StopOutcome.CauseStands;
import org.fachui.auction.stops.application.StopOutcome.ClaimStands;
import org.fachui.auction.stops.application.StopOutcome.Done;
import org.fachui.auction.stops.application.StopOutcome.NeverResumed;
import org.fachui.auction.stops.application.StopOutcome.NoStay;
import org.fachui.auction.stops.application.StopOutcome.NotInForce;
import org.fachui.auction.stops.law.StopKind;

/** Ends a stop: the cause of a stay is gone, and the lot goes on (NJA-28(4)). */
@ApplicationScoped
public class EndingStop {
  private Stops stops;
  private CarryingOutStops carrying;
  private Clock clock;

  @Inject
  public EndingStop(Stops stops, CarryingOutStops carrying, Clock clock) {
    this.stops = stops;
    this.carrying = carrying;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EndingStop() {}

  /** Records that the cause of the stay in force is gone; from then on the clock of NJA-28 runs. */
  public StopOutcome causeGone(UUID lotId, String reason) {
    Optional<Stop> found = stops.inForce(lotId);
    if (found.isEmpty()) {
      return new NotInForce();
    }
    Stop stop = found.get();
    if (stop.kind() != StopKind.STAY) {
      return new NoStay();
    }
    boolean fresh =
        stop.gone() == null && stops.causeGone(stop, new Stop.Gone(clock.instant(), reason));
    return again(lotId, stop, fresh);
  }

  /** Lets the lot go on; the engine announces when. A postponement may end before its term. */
  public StopOutcome resume(UUID lotId, String reason, String by) {
    Optional<Stop> found = stops.inForce(lotId);
    if (found.isEmpty()) {
      return new NotInForce();
    }
    Stop stop = found.get();
    if (stop.kind() == StopKind.WITHDRAWAL) {
      return new NeverResumed();
    }
    if (stop.kind() == StopKind.STAY && stop.gone() == null) {
      return new CauseStands();
    }
    if (stops.claimed(lotId)) {
      return new ClaimStands();
    }
    Instant now = clock.instant();
    if (!stops.resumed(stop, now, reason, by)) {
      return new NotInForce();
    }
    carrying.resume(stop);
    return again(lotId, stop, true);
  }

  private StopOutcome again(UUID lotId, Stop stop, boolean fresh) {
    return new Done(stops.find(lotId, stop.paper().number()).orElseThrow(), fresh);
  }
}
