package org.fachui.auction.outcome.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.enrolment.application.PayoutAway;
import org.fachui.auction.outcome.application.Dues.Claimed;
import org.fachui.auction.outcome.model.Due;
import org.fachui.platform.logging.LogFields;

/**
 * Asks payout for the price of sold lots until it is there. The table of sales says what is due;
 * payout's facts only make it due sooner.
 */
@ApplicationScoped
public class AskingForDues {
  private static final Logger LOG = Logger.getLogger(AskingForDues.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int AT_ONCE = 20;

  private Dues dues;
  private DueDesk desk;
  private Clock clock;

  @Inject
  public AskingForDues(Dues dues, DueDesk desk, Clock clock) {
    this.dues = dues;
    this.desk = desk;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected AskingForDues() {}

  /** One round; says whether there was something to do. */
  public boolean round() {
    List<Claimed> claimed = dues.claim(clock.instant(), AT_ONCE);
    claimed.forEach(this::ask);
    return !claimed.isEmpty();
  }

  /** Asks for this one now, unless it was asked for a moment ago. */
  public void askNow(UUID lotId) {
    dues.claim(lotId, clock.instant()).ifPresent(this::ask);
  }

  private void ask(Claimed claimed) {
    UUID lotId = claimed.terms().lotId();
    try {
      Due due =
          claimed.known()
              ? desk.find(lotId).orElseGet(() -> desk.ask(claimed.terms()))
              : desk.ask(claimed.terms());
      Instant now = clock.instant();
      dues.answered(claimed, due, now, due.met() ? null : later(now, claimed.attempts()));
    } catch (PayoutAway away) {
      LogFields.lot(lotId)
          .log(
              LOG,
              claimed.attempts() == 0 ? Level.WARNING : Level.FINE,
              "the due of lot {0} is asked for again: {1}",
              lotId,
              away.getMessage());
      dues.silent(claimed, later(clock.instant(), claimed.attempts()));
    }
  }

  private static Instant later(Instant now, int attempts) {
    Duration pause = FIRST.multipliedBy(1L << Math.clamp(attempts, 0, 6));
    return now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }
}
