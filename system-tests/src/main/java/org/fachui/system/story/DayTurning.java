package org.fachui.system.story;

import java.io.IOException;
import java.time.Duration;
import org.fachui.system.bank.BankDesk;

/** The banks' days go by while somebody waits for their statements. */
final class DayTurning implements AutoCloseable {
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
        continue;
      }
    }
  }

  @Override
  public void close() {
    turning.interrupt();
    try {
      turning.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
