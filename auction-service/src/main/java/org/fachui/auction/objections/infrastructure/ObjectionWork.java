package org.fachui.auction.objections.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fachui.auction.StandingWork;
import org.fachui.auction.objections.application.HoldingClaimedLots;

/** Holds claimed lots still, once the engine has been started. */
@ApplicationScoped
public class ObjectionWork extends StandingWork {
  private static final Duration REST = Duration.ofSeconds(1);

  private HoldingClaimedLots holding;

  @Inject
  public ObjectionWork(HoldingClaimedLots holding) {
    this.holding = holding;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ObjectionWork() {}

  @Override
  protected void begin() {
    drive("fachui-objections", REST, holding::round);
  }
}
