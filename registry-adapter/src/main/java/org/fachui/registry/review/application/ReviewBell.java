package org.fachui.registry.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes whoever waits for questions. A ring that nobody hears is no loss: they look by themselves.
 */
@ApplicationScoped
public class ReviewBell {
  private final Semaphore rings = new Semaphore(0);

  /** There are so many new questions. */
  public void ring(int questions) {
    rings.release(questions);
  }

  /** Waits for a ring, but no longer than this. */
  public void await(Duration atMost) throws InterruptedException {
    boolean rung = rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (!rung) {
      rings.drainPermits();
    }
  }
}
