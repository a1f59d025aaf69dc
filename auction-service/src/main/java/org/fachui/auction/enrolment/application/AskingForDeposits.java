package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.OpeningLots;
import org.fachui.auction.enrolment.application.Enrolments.Due;
import org.fachui.auction.enrolment.model.AskingAgain;
import org.fachui.auction.enrolment.model.Deposit;
import org.fachui.platform.logging.LogFields;

/**
 * Asks payout for the deposits that are due to be asked for, and admits whoever's is confirmed. The
 * table of enrolments says what is due; payout's facts and the bidder's own questions only make it
 * due sooner.
 */
@ApplicationScoped
public class AskingForDeposits {
  private static final Logger LOG = Logger.getLogger(AskingForDeposits.class.getName());
  private static final int AT_ONCE = 20;

  private Enrolments enrolments;
  private DepositDesk desk;
  private OpeningLots opening;
  private Clock clock;

  @Inject
  public AskingForDeposits(
      Enrolments enrolments, DepositDesk desk, OpeningLots opening, Clock clock) {
    this.enrolments = enrolments;
    this.desk = desk;
    this.opening = opening;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected AskingForDeposits() {}

  /** One round; says whether there was something to do. */
  public boolean round() {
    List<Due> due = enrolments.claim(clock.instant(), AT_ONCE);
    Set<UUID> lots = new LinkedHashSet<>();
    for (Due one : due) {
      if (ask(one)) {
        lots.add(one.terms().lotId());
      }
    }
    // Whatever the engine does not take now, its own sweep adds within seconds.
    lots.forEach(opening::open);
    return !due.isEmpty();
  }

  /**
   * A new enrolment: asks for its deposit; of whom none is asked, has his paddle already, which the
   * engine adds.
   */
  void begin(UUID enrolmentId, UUID lotId, long depositFen) {
    if (depositFen > 0) {
      askNow(enrolmentId);
    } else {
      opening.open(lotId);
    }
  }

  /** Asks for this one now, unless it was asked for a moment ago. */
  public void askNow(UUID enrolmentId) {
    enrolments
        .claim(enrolmentId, clock.instant())
        .filter(this::ask)
        .ifPresent(one -> opening.open(one.terms().lotId()));
  }

  private boolean ask(Due due) {
    UUID id = due.terms().enrolmentId();
    try {
      Deposit deposit =
          due.known()
              ? desk.find(id).orElseGet(() -> desk.ask(due.terms()))
              : desk.ask(due.terms());
      Instant now = clock.instant();
      return enrolments.answered(
          due,
          deposit,
          now,
          AskingAgain.afterAnswer(deposit.state(), now, due.endAt(), due.attempts()).orElse(null));
    } catch (PayoutAway away) {
      LogFields.of("enrolmentId", id)
          .log(
              LOG,
              due.attempts() == 0 ? Level.WARNING : Level.FINE,
              "enrolment {0} is asked for again: {1}",
              id,
              away.getMessage());
      enrolments.silent(
          due, AskingAgain.afterSilence(clock.instant(), due.endAt(), due.attempts()));
      return false;
    }
  }
}
