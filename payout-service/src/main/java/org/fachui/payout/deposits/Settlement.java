package org.fachui.payout.deposits;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lot ended, as auction has it on record.
 *
 * @param winner enrolment whose deposit stays for the price; null when nothing does
 * @param depositExpected false for a winner of whom none was asked: the case's applicant (NJA-17)
 * @param keptFen of the winner's deposit, when he is in default (NJA-24); null while he is not
 */
record Settlement(
    UUID lotId,
    Result result,
    @Nullable UUID winner,
    boolean depositExpected,
    @Nullable Long keptFen) {
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
    return new Settlement(lotId, Result.SOLD, winner, true, null);
  }

  static Settlement soldWithoutDeposit(UUID lotId, UUID winner) {
    return new Settlement(lotId, Result.SOLD, winner, false, null);
  }

  /** The same, and the winner has not paid. */
  Settlement inDefault(long keptFen) {
    return new Settlement(lotId, result, winner, depositExpected, keptFen);
  }

  static Settlement unsold(UUID lotId) {
    return new Settlement(lotId, Result.UNSOLD, null, false, null);
  }

  static Settlement annulled(UUID lotId) {
    return new Settlement(lotId, Result.ANNULLED, null, false, null);
  }
}
