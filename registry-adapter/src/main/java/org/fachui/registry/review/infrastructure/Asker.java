package org.fachui.registry.review.infrastructure;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.store.StoreFailure;
import org.fachui.registry.review.application.AskingBureaus;
import org.fachui.registry.review.application.ReviewBell;

/** A thread that asks whatever is due until it is closed; the bell wakes it. */
final class Asker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Asker.class.getName());
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final long END_MS_MAX = 3_000;

  private final AskingBureaus asking;
  private final ReviewBell bell;
  private final Thread thread;
  private volatile boolean stopping;

  private Asker(ThreadFactory threads, String name, AskingBureaus asking, ReviewBell bell) {
    this.asking = asking;
    this.bell = bell;
    this.thread = threads.newThread(this::run);
    this.thread.setName(name);
    this.thread.setDaemon(true);
  }

  /**
   * Starts one.
   *
   * @param threads the container's: guards around the wire work on its own threads only
   */
  static Asker start(ThreadFactory threads, String name, AskingBureaus asking, ReviewBell bell) {
    Asker asker = new Asker(threads, name, asking, bell);
    asker.thread.start();
    return asker;
  }

  private void run() {
    while (!stopping) {
      try {
        if (!asked()) {
          bell.await(LOOK);
        }
      } catch (InterruptedException stopped) {
        stopping = true;
      }
    }
  }

  private boolean asked() throws InterruptedException {
    try {
      return asking.askNext();
    } catch (StoreFailure away) {
      LOG.log(Level.FINE, "the store is away", away);
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, "asking failed and goes on", fault);
    }
    Thread.sleep(AFTER_FAILURE);
    return false;
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(END_MS_MAX);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
