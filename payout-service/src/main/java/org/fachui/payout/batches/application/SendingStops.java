package org.fachui.payout.batches.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stop of all sending after PostgreSQL was restored or promoted, and its end by two people. A
 * port; PostgreSQL stands behind it.
 */
public interface SendingStops {
  /**
   * Whether files go to banks.
   *
   * @param since when sending was stopped
   * @param unknownFiles of which no bank has said yet whether it has them
   * @param agreed whether one of the two people has agreed to go on
   */
  record Sending(boolean stopped, @Nullable Instant since, long unknownFiles, boolean agreed) {}

  /** What came of somebody's agreement. */
  enum Agreement {
    /** Sending goes on, or was never stopped. */
    RUNNING,
    /** Another person has to agree too. */
    ONE_MORE,
    /** Banks have not answered about every file yet: nobody can know what would be paid twice. */
    STILL_UNKNOWN
  }

  /** How it stands. */
  Sending standing();

  /**
   * One person agrees to go on.
   *
   * @param by subject of that person; the same one twice counts once
   */
  Agreement agree(String by);
}
