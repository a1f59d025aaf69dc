package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fachui.auction.StandingWork;
import org.fachui.auction.outcome.application.AskingForDues;
import org.fachui.auction.outcome.application.ConfirmingSales;

/**
 * Drives what follows from the end of lots. Confirming waits for nobody; asking payout has a thread
 * of its own.
 */
@ApplicationScoped
public class OutcomeWork extends StandingWork {
  private static final Duration REST = Duration.ofMillis(300);

  private ConfirmingSales confirming;
  private AskingForDues asking;

  @Inject
  public OutcomeWork(ConfirmingSales confirming, AskingForDues asking) {
    this.confirming = confirming;
    this.asking = asking;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OutcomeWork() {}

  @Override
  protected void begin() {
    drive("fachui-confirmations", REST, confirming::round);
    drive("fachui-dues", REST, asking::round);
  }
}
