package org.fachui.auction.stops.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fachui.auction.StandingWork;
import org.fachui.auction.stops.application.CarryingOutStops;

/** Drives what stands in the table of stops, once the engine has been started. */
@ApplicationScoped
public class StopWork extends StandingWork {
  private static final Duration REST = Duration.ofMillis(500);

  private CarryingOutStops carrying;

  @Inject
  public StopWork(CarryingOutStops carrying) {
    this.carrying = carrying;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StopWork() {}

  @Override
  protected void begin() {
    drive("fachui-stops", REST, carrying::round);
  }
}
