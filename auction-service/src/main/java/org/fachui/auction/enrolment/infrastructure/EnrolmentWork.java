package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fachui.auction.StandingWork;
import org.fachui.auction.enrolment.application.AskingForDeposits;

/** Drives what is due, once the stores are there and the engine has been started. */
@ApplicationScoped
public class EnrolmentWork extends StandingWork {
  private static final Duration REST = Duration.ofMillis(500);

  private AskingForDeposits asking;

  @Inject
  public EnrolmentWork(AskingForDeposits asking) {
    this.asking = asking;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EnrolmentWork() {}

  @Override
  protected void begin() {
    drive("fachui-deposits", REST, asking::round);
  }
}
