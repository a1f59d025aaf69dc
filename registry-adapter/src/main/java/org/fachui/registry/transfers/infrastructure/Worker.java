package org.fachui.registry.transfers.infrastructure;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.store.StoreFailure;

/** Repeats one piece of work in a thread of its own until it is closed. */
final class Worker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Worker.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

  private final String name;
  private final Work work;
  private final Duration rest;
  private final Thread thread;
  private volatile boolean stopping;

  /** One round. */
  @FunctionalInterface
  interface Work {
    /** Returns whether there was something to do; then the next round follows at once. */
    boolean round();
  }

  /**
   * Starts at once.
   *
   * @param threads the container's: guards around the wire work on its own threads only
   * @param rest after a round that found nothing to do
   */
  Worker(ThreadFactory threads, String name, Duration rest, Work work) {
    this.name = name;
    this.work = work;
    this.rest = rest;
    this.thread = threads.newThread(this::run);
    this.thread.setName(name);
    this.thread.setDaemon(true);
    this.thread.start();
  }

  private void run() {
    boolean away = false;
    while (!stopping) {
      Duration pause = AFTER_FAILURE;
      try {
        pause = work.round() ? Duration.ZERO : rest;
        away = false;
      } catch (StoreFailure failed) {
        if (!away && !stopping) {
          LOG.log(Level.WARNING, "{0}: {1}", new Object[] {name, failed.getMessage()});
        }
        away = true;
      } catch (RuntimeException fault) {
        if (!stopping) {
          LOG.log(Level.SEVERE, name + " failed and goes on", fault);
        }
      }
      pause(pause);
    }
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
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
