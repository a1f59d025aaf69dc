package org.fachui.auction.enrolment.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.fachui.auction.WorkThread;
import org.fachui.auction.enrolment.application.AskingForDeposits;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Drives what is due, once the stores are there and the engine has been started. */
@ApplicationScoped
public class EnrolmentWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;
  private static final Duration REST = Duration.ofMillis(500);

  private AskingForDeposits asking;
  private volatile @Nullable WorkThread thread;

  @Inject
  public EnrolmentWork(AskingForDeposits asking) {
    this.asking = asking;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EnrolmentWork() {}

  void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    thread = new WorkThread("fachui-deposits", REST, asking::round);
  }

  /** Something is due. */
  public void wake() {
    WorkThread running = thread;
    if (running != null) {
      running.wake();
    }
  }

  @PreDestroy
  void stop() {
    WorkThread running = thread;
    if (running != null) {
      running.close();
    }
  }
}
