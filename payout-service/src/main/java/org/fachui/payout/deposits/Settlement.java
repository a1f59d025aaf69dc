package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lot ended, as auction has it on record.
 *
 * @param winner enrolment whose deposit stays for the price; null when nothing does
 * @param depositExpected false for a winner of whom none was asked: the case's applicant (NJA-17)
 * @param keptFen of the winner's deposit, when he is in default (NJA-24); null while he is not
 * @param releaseBy until when all other deposits go back (NJA-23); null when auction does not say
 */
record Settlement(
    UUID lotId,
    Result result,
    @Nullable UUID winner,
    boolean depositExpected,
    @Nullable Long keptFen,
    @Nullable Instant releaseBy) {
  /** What there was in the end. */
  enum Result {
    SOLD,
    /** Not sold; a withdrawn lot was not either. */
    UNSOLD,
    /** Sold, and a ruling has undone that since: nothing of the money is the court's. */
    ANNULLED
  }

  Settlement {
    if ((winner != null) != (result == Result.SOLD)) {
      throw new IllegalArgumentException("a lot is sold to somebody, or not: " + lotId);
    }
  }

  static Settlement soldTo(UUID lotId, UUID winner) {
    return new Settlement(lotId, Result.SOLD, winner, true, null, null);
  }

  static Settlement soldWithoutDeposit(UUID lotId, UUID winner) {
    return new Settlement(lotId, Result.SOLD, winner, false, null, null);
  }

  /** The same, and the winner has not paid. */
  Settlement inDefault(long keptFen) {
    return new Settlement(lotId, result, winner, depositExpected, keptFen, releaseBy);
  }

  /** The same with its time. */
  Settlement releasedBy(@Nullable Instant by) {
    return new Settlement(lotId, result, winner, depositExpected, keptFen, by);
  }

  static Settlement unsold(UUID lotId) {
    return new Settlement(lotId, Result.UNSOLD, null, false, null, null);
  }

  static Settlement annulled(UUID lotId) {
    return new Settlement(lotId, Result.ANNULLED, null, false, null, null);
  }
}
