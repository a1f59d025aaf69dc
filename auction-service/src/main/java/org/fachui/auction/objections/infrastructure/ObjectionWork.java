package org.fachui.auction.objections.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.fachui.auction.WorkThread;
import org.fachui.auction.objections.application.HoldingClaimedLots;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Holds claimed lots still, once the engine has been started. */
@ApplicationScoped
public class ObjectionWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;
  private static final Duration REST = Duration.ofSeconds(1);

  private HoldingClaimedLots holding;
  private volatile @Nullable WorkThread thread;

  @Inject
  public ObjectionWork(HoldingClaimedLots holding) {
    this.holding = holding;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ObjectionWork() {}

  void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    thread = new WorkThread("fachui-objections", REST, holding::round);
  }

  @PreDestroy
  void stop() {
    WorkThread running = thread;
    if (running != null) {
      running.close();
    }
  }
}
