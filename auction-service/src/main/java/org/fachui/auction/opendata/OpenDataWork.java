package org.fachui.auction.opendata;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.fachui.auction.WorkThread;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Tells what was committed, about once a second; of several replicas one at a time. */
@ApplicationScoped
public class OpenDataWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;
  private static final Duration REST = Duration.ofSeconds(1);

  private OrderingChanges ordering;
  private @Nullable WorkThread thread;

  @Inject
  public OpenDataWork(OrderingChanges ordering) {
    this.ordering = ordering;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpenDataWork() {}

  synchronized void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    thread = new WorkThread("fachui-open-data", REST, this::unhurried);
  }

  /** Many small spans would cost every reader more than a second's wait does. */
  private boolean unhurried() {
    ordering.round();
    return false;
  }

  @PreDestroy
  synchronized void stop() {
    if (thread != null) {
      thread.close();
    }
  }
}
