package org.fachui.auction.outcome.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.WorkThread;
import org.fachui.auction.outcome.application.AskingForDues;
import org.fachui.auction.outcome.application.ConfirmingSales;
import org.fachui.platform.startup.StoresReady;

/**
 * Drives what follows from the end of lots. Confirming waits for nobody; asking payout has a thread
 * of its own.
 */
@ApplicationScoped
public class OutcomeWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;
  private static final Duration REST = Duration.ofMillis(300);

  private ConfirmingSales confirming;
  private AskingForDues asking;
  private final List<WorkThread> threads = new ArrayList<>();

  @Inject
  public OutcomeWork(ConfirmingSales confirming, AskingForDues asking) {
    this.confirming = confirming;
    this.asking = asking;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OutcomeWork() {}

  synchronized void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    threads.add(new WorkThread("fachui-confirmations", REST, confirming::round));
    threads.add(new WorkThread("fachui-dues", REST, asking::round));
  }

  /** Something is due. */
  public synchronized void wake() {
    threads.forEach(WorkThread::wake);
  }

  @PreDestroy
  synchronized void stop() {
    threads.forEach(WorkThread::close);
    threads.clear();
  }
}
