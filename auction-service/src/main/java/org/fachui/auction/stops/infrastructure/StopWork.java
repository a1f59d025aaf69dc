package org.fachui.auction.stops.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.fachui.auction.WorkThread;
import org.fachui.auction.stops.application.CarryingOutStops;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Drives what stands in the table of stops, once the engine has been started. */
@ApplicationScoped
public class StopWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;
  private static final Duration REST = Duration.ofMillis(500);

  private CarryingOutStops carrying;
  private volatile @Nullable WorkThread thread;

  @Inject
  public StopWork(CarryingOutStops carrying) {
    this.carrying = carrying;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StopWork() {}

  void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    thread = new WorkThread("fachui-stops", REST, carrying::round);
  }

  @PreDestroy
  void stop() {
    WorkThread running = thread;
    if (running != null) {
      running.close();
    }
  }
}
