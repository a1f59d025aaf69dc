package org.fachui.auction.objections.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.application.ObjectionOutcome.Done;
import org.fachui.auction.objections.application.ObjectionOutcome.NumberTaken;
import org.fachui.auction.objections.application.ObjectionOutcome.RuledAlready;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.EndingStop;
import org.fachui.auction.stops.application.Stops;
import org.fachui.auction.stops.application.Stops.StoppableLot;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleSet;

/** Enters objections and rulings on them, with what they do to the sale. */
@ApplicationScoped
public class ObjectionDesk {
  private static final Logger LOG = Logger.getLogger(ObjectionDesk.class.getName());

  private Objections objections;
  private Stops stops;
  private EndingStop ending;
  private HoldingClaimedLots holding;
  private Clock clock;

  @Inject
  public ObjectionDesk(
      Objections objections,
      Stops stops,
      EndingStop ending,
      HoldingClaimedLots holding,
      Clock clock) {
    this.objections = objections;
    this.stops = stops;
    this.ending = ending;
    this.holding = holding;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ObjectionDesk() {}

  /**
   * Enters what the court received; a claim stops the bidding at once.
   *
   * @param lotId of a lot that exists
   */
  public ObjectionOutcome receive(UUID lotId, ObjectionReceived received, String by) {
    Instant now = clock.instant();
    StoppableLot lot = stops.lot(lotId, now).orElseThrow();
    RuleSet rules = RuleSets.course(lot.drill());
    if (ObjectionRules.judge(rules, received.kind(), received.filer(), lot.stage())
        instanceof RuleOutcome.Refused refused) {
      return new ObjectionOutcome.Refused(refused);
    }
    Objection objection =
        new Objection(
            UUID.randomUUID(),
            lotId,
            received.kind(),
            received.filer(),
            received.name(),
            received.grounds(),
            received.documents(),
            ObjectionRules.meanwhile(received.kind(), lot.stage()),
            now,
            ObjectionRules.ruleBy(rules, received.kind(), now),
            null);
    objections.add(objection, by);
    holdAtOnce(lotId);
    return new Done(objection, true);
  }

  /** What cannot be done now is done by the thread that works for it; the claim stands. */
  private void holdAtOnce(UUID lotId) {
    try {
      holding.round(lotId);
    } catch (StoreAway later) {
      LOG.log(Level.FINE, "a claimed lot is held a moment later", later);
    }
  }

  /** Rules on it; the same ruling again is answered with what stands. */
  public ObjectionOutcome rule(Objection objection, Objection.Ruling ruling, String by) {
    Objection.Ruling made = objection.ruling();
    if (made != null) {
      return made.paper().number().equals(ruling.paper().number())
          ? new Done(objection, false)
          : new RuledAlready();
    }
    if (objections.numberTaken(ruling.paper().number())) {
      return new NumberTaken();
    }
    boolean fresh = objections.ruled(objection.id(), ruling, by);
    Objection after = objections.find(objection.lotId(), objection.id()).orElseThrow();
    Objection.Ruling stands = after.ruling();
    if (stands == null) {
      return new NumberTaken();
    }
    if (!fresh) {
      return stands.paper().number().equals(ruling.paper().number())
          ? new Done(after, false)
          : new RuledAlready();
    }
    if (ruling.decision() != Decision.UPHELD) {
      causeGone(after, ruling.paper().reason());
    }
    return new Done(after, true);
  }

  /** The stay that rested on it has no cause any more, unless another of its kind is open. */
  private void causeGone(Objection objection, String reason) {
    StopCause cause =
        objection.kind() == ObjectionKind.OUTSIDER_CLAIM
            ? StopCause.OUTSIDER_CLAIM
            : StopCause.OBJECTION;
    boolean another =
        objections.of(objection.lotId()).stream()
            .anyMatch(one -> one.kind() == objection.kind() && one.ruling() == null);
    if (!another) {
      stops
          .inForce(objection.lotId())
          .filter(stop -> stop.cause() == cause)
          .ifPresent(stop -> ending.causeGone(stop.lotId(), reason));
    }
  }
}
