package org.fachui.auction;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.platform.store.StoreFailure;

/**
 * Repeats one piece of work in a thread of its own until it is closed. It rests when there was
 * nothing to do, and can be woken.
 */
public final class WorkThread implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(WorkThread.class.getName());

  private final Work work;
  private final Duration rest;
  private final Thread thread;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopping;

  /** One round. */
  @FunctionalInterface
  public interface Work {
    /** Returns whether there was something to do; then the next round follows at once. */
    boolean round();
  }

  /**
   * Starts at once.
   *
   * @param rest after a round that found nothing to do, or failed
   */
  public WorkThread(String name, Duration rest, Work work) {
    this.work = work;
    this.rest = rest;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
    this.thread.start();
  }

  /** There may be something to do. */
  public void wake() {
    woken.release();
  }

  private void run() {
    boolean away = false;
    while (!stopping) {
      boolean more = false;
      try {
        more = work.round();
        away = false;
      } catch (StoreAway | StoreFailure failed) {
        if (!away && !stopping) {
          LOG.log(Level.WARNING, "{0}: {1}", new Object[] {thread.getName(), failed.getMessage()});
        }
        away = true;
      } catch (RuntimeException fault) {
        LOG.log(Level.SEVERE, thread.getName() + " failed and goes on", fault);
      }
      if (!more) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      woken.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
      woken.drainPermits();
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(3_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
