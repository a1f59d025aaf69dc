package org.fachui.payout.deposits;

import java.time.Instant;

/** What a credit is to its deposit. Only one of a deposit confirms it. */
public enum Verdict {
  /** The amount that was asked for, in time. */
  CONFIRMS,
  /** Another amount. */
  WRONG_AMOUNT,
  /** After the time, or after the end of the lot. */
  LATE,
  /** The right amount once more. */
  SURPLUS,
  /** Part of the price of a sale that was annulled since; it has come back to the lot's pool. */
  PRICE;

  /** What was asked for, and what has happened since. */
  record Asked(long fen, Instant closesAt, boolean confirmed, boolean ended) {}

  /**
   * Judges a credit.
   *
   * @param at when the bank recorded it
   */
  static Verdict of(Asked asked, long fen, Instant at) {
    if (asked.ended() || !at.isBefore(asked.closesAt())) {
      return LATE;
    }
    if (fen != asked.fen()) {
      return WRONG_AMOUNT;
    }
    return asked.confirmed() ? SURPLUS : CONFIRMS;
  }
}
