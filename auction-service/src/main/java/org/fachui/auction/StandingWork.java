package org.fachui.auction;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.platform.startup.StoresReady;

/**
 * What a feature does by itself as long as the service runs: its threads start once the stores are
 * there and the engine has been started, and end with the service. What they had not committed is
 * done by the next ones. Extended by one bean of each feature.
 */
public abstract class StandingWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 800;

  private final List<WorkThread> threads = new ArrayList<>();

  /** Names the threads with {@link #drive}. */
  protected abstract void begin();

  /**
   * A thread from now on.
   *
   * @param rest after a round that found nothing to do
   */
  protected void drive(String name, Duration rest, WorkThread.Work work) {
    threads.add(new WorkThread(name, rest, work));
  }

  /** Starts the threads. */
  protected synchronized void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    begin();
  }

  /** Something is due. */
  public synchronized void wake() {
    threads.forEach(WorkThread::wake);
  }

  /** Stops the threads. */
  @PreDestroy
  protected synchronized void stop() {
    threads.forEach(WorkThread::close);
    threads.clear();
  }
}
