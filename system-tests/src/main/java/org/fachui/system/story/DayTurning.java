package org.fachui.system.story;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Logger;
import org.fachui.system.bank.BankDesk;

/** The banks' days go by while somebody waits for their statements. */
final class DayTurning {
  private static final Logger LOG = Logger.getLogger(DayTurning.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final Thread turning;

  private DayTurning(Thread turning) {
    this.turning = turning;
  }

  /** From now on a day ends whenever the platform knows that it has begun. */
  static DayTurning of(BankDesk bank) {
    return new DayTurning(Thread.ofVirtual().start(() -> turn(bank)));
  }

  private static void turn(BankDesk bank) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(EVERY);
        if (bank.isDayKnown()) {
          bank.endDay();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException away) {
        // The bank was killed: its day goes on when it is back.
        LOG.fine(String.valueOf(away));
      }
    }
  }

  /** No more days end. */
  void close() {
    turning.interrupt();
    try {
      turning.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
