package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** Lets a few readers in at once: those who bid share the database with them. */
@ApplicationScoped
public class FeedDoor {
  static final int AT_ONCE = 4;
  private static final int COME_BACK_SECONDS = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * Reads, if there is a place.
   *
   * @throws ProblemException 503 with Retry-After if there is none
   */
  <T> T reading(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw Problem.unavailable("BUSY", "Too many are reading open data at this moment.")
          .retryAfterSeconds(COME_BACK_SECONDS)
          .asException();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
