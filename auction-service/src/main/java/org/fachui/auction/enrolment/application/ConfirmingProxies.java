package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.OpeningLots;
import org.fachui.auction.enrolment.application.Proxies.Decision;
import org.fachui.auction.enrolment.application.Proxies.LotOfProxies;
import org.fachui.auction.enrolment.application.Proxies.Persons;
import org.fachui.auction.enrolment.application.Proxies.Proxy;
import org.fachui.auction.enrolment.model.Confirmed;
import org.jspecify.annotations.Nullable;

/** The court's word on those who act for others, before bidding begins (NJA-14). */
@ApplicationScoped
public class ConfirmingProxies {
  /** What became of a decision. */
  public sealed interface Outcome {
    /**
     * It stands.
     *
     * @param fresh whether it was made now
     */
    record Stands(Proxy proxy, boolean fresh) implements Outcome {}

    /** Another decision stands. */
    record DecidedAlready(Confirmed confirmed) implements Outcome {}

    /** One of the persons takes part by another enrolment that holds its place. */
    record TakesPartAlready() implements Outcome {}

    /** Bidding has begun. */
    record TooLate() implements Outcome {}

    /** The lot has no such enrolment. */
    record NoSuchProxy() implements Outcome {}
  }

  private Proxies proxies;
  private OpeningLots opening;
  private Clock clock;

  @Inject
  public ConfirmingProxies(Proxies proxies, OpeningLots opening, Clock clock) {
    this.proxies = proxies;
    this.opening = opening;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ConfirmingProxies() {}

  /** The lot; empty if there is none. */
  public Optional<LotOfProxies> lot(UUID lotId) {
    return proxies.lot(lotId, clock.instant());
  }

  /** All of a lot while they can be decided on; none once bidding has begun (NJA-18). */
  public List<Proxy> of(UUID lotId) {
    return lot(lotId).filter(lot -> !lot.begun()).map(lot -> proxies.of(lotId)).orElse(List.of());
  }

  /** Opens the persons of one; nobody once bidding has begun. */
  public Optional<Persons> open(UUID lotId, UUID enrolmentId, String by) {
    return proxies.open(lotId, enrolmentId, clock.instant(), by);
  }

  /**
   * Confirms or declines.
   *
   * @param reason why not; null to confirm
   */
  public Outcome decide(UUID lotId, UUID enrolmentId, @Nullable String reason, String by) {
    Decision decision = proxies.decide(lotId, enrolmentId, reason, clock.instant(), by);
    Optional<Proxy> found = proxies.find(lotId, enrolmentId);
    if (found.isEmpty()) {
      return new Outcome.NoSuchProxy();
    }
    Confirmed wanted = reason == null ? Confirmed.CONFIRMED : Confirmed.DECLINED;
    Confirmed stands = found.get().confirmed();
    if (stands == Confirmed.AWAITED) {
      return decision == Decision.TAKES_PART_ALREADY
          ? new Outcome.TakesPartAlready()
          : new Outcome.TooLate();
    }
    if (stands != wanted) {
      return new Outcome.DecidedAlready(stands);
    }
    boolean fresh = decision == Decision.DECIDED;
    if (fresh) {
      opening.open(lotId);
    }
    return new Outcome.Stands(found.get(), fresh);
  }
}
