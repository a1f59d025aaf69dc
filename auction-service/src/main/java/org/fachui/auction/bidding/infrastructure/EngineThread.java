package org.fachui.auction.bidding.infrastructure;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.StoreAway;

/** Repeats one piece of work in a thread of its own until it is closed. */
final class EngineThread implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EngineThread.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

  private final Work work;
  private final Duration rest;
  private final Thread thread;
  private volatile boolean stopping;

  /** One round. */
  @FunctionalInterface
  interface Work {
    void round() throws InterruptedException;
  }

  /**
   * Starts at once.
   *
   * @param rest between two rounds; zero if the work itself waits
   */
  EngineThread(String name, Duration rest, Work work) {
    this.work = work;
    this.rest = rest;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
    this.thread.start();
  }

  private void run() {
    boolean away = false;
    while (!stopping) {
      try {
        long began = System.nanoTime();
        work.round();
        if (away) {
          LOG.log(Level.INFO, "{0}: the stores are back", thread.getName());
          away = false;
        }
        sleep(rest.minusNanos(System.nanoTime() - began));
      } catch (StoreAway storeAway) {
        if (!away && !stopping) {
          LOG.log(
              Level.WARNING, "{0}: {1}", new Object[] {thread.getName(), storeAway.getMessage()});
        }
        away = true;
        pause();
      } catch (RuntimeException fault) {
        LOG.log(Level.SEVERE, thread.getName() + " failed and goes on", fault);
        pause();
      } catch (InterruptedException stopped) {
        stopping = true;
      }
    }
  }

  private void pause() {
    try {
      sleep(AFTER_FAILURE);
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  private static void sleep(Duration time) throws InterruptedException {
    if (time.isPositive()) {
      Thread.sleep(time);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
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
