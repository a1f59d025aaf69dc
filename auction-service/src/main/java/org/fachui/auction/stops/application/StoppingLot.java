package org.fachui.auction.stops.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.StopOutcome.Done;
import org.fachui.auction.stops.application.StopOutcome.NumberTaken;
import org.fachui.auction.stops.application.StopOutcome.Refused;
import org.fachui.auction.stops.application.StopOutcome.TooLate;
import org.fachui.auction.stops.application.Stops.StoppableLot;
import org.fachui.auction.stops.law.StopFacts;
import org.fachui.auction.stops.law.StopRules;

/** Stops a lot by a paper of the court: judged, stored, then carried out by the engine. */
@ApplicationScoped
public class StoppingLot {
  private Stops stops;
  private CarryingOutStops carrying;
  private Clock clock;

  @Inject
  public StoppingLot(Stops stops, CarryingOutStops carrying, Clock clock) {
    this.stops = stops;
    this.carrying = carrying;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StoppingLot() {}

  /**
   * Stops it. The same number again for the same lot is answered with what stands.
   *
   * @param lotId of a lot that exists
   */
  public StopOutcome stop(UUID lotId, StopRequested request, String by) {
    Optional<Stop> known = stops.find(lotId, request.paper().number());
    if (known.isPresent()) {
      return answer(known.get(), false);
    }
    Instant now = clock.instant();
    // In this order: a paper that comes in between is found to be first, and judged again.
    Optional<Stop> standing = stops.inForce(lotId);
    StoppableLot lot = stops.lot(lotId, now).orElseThrow();
    List<org.fachui.kernel.rules.RuleOutcome.Refused> findings =
        StopRules.judge(RuleSets.course(lot.drill()), facts(lot, request, now));
    if (!findings.isEmpty()) {
      return new Refused(findings);
    }
    UUID id = UUID.randomUUID();
    UUID superseded = standing.map(Stop::id).orElse(null);
    return switch (stops.add(id, lot, request, superseded, now, by)) {
      case NUMBER_TAKEN -> new NumberTaken();
      // Whoever was first is in force now; judged anew, this one fits it or is refused.
      case OTHER_FIRST -> stop(lotId, request, by);
      case DONE -> {
        stops.find(lotId, request.paper().number()).ifPresent(carrying::stop);
        yield answer(stops.find(lotId, request.paper().number()).orElseThrow(), true);
      }
    };
  }

  private StopFacts facts(StoppableLot lot, StopRequested request, Instant now) {
    return new StopFacts(
        request.kind(),
        request.cause(),
        lot.stage(),
        now,
        lot.opensAt(),
        request.termEndsAt(),
        request.paper().proofs().size(),
        request.money(),
        lot.proceedsFen(),
        stops.ofCase(lot.caseId(), lot.lotId(), request.togetherWith()));
  }

  private static StopOutcome answer(Stop stop, boolean fresh) {
    Stop.Over over = stop.over();
    return over != null && over.how() == Stop.Ending.TOO_LATE
        ? new TooLate()
        : new Done(stop, fresh);
  }
}
