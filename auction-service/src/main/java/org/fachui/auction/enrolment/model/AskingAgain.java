package org.fachui.auction.enrolment.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When payout is asked for a deposit again without having said that something came: facts are hints
 * that may be late or lost. Ever more rarely, but shortly before the end and in the last seconds
 * more often, because a bidder may qualify up to the last one (NJA-18).
 */
public final class AskingAgain {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(5);
  private static final Duration AT_THE_END = Duration.ofSeconds(1);

  private AskingAgain() {}

  /** After nobody answered. */
  public static Instant afterSilence(Instant now, Instant endAt, int attempts) {
    return soonerNearTheEnd(now, endAt, now.plus(pause(attempts)));
  }

  /**
   * After an answer.
   *
   * @param state null if payout had no answer yet
   * @return empty when only payout's next fact can change it
   */
  public static Optional<Instant> afterAnswer(
      @Nullable DepositState state, Instant now, Instant endAt, int attempts) {
    boolean open = state == null || state == DepositState.AWAITED;
    boolean over = now.isAfter(endAt.plus(LONGEST));
    return open && !over
        ? Optional.of(soonerNearTheEnd(now, endAt, now.plus(pause(attempts))))
        : Optional.empty();
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST.multipliedBy(1L << Math.clamp(attempts, 0, 5));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  private static Instant soonerNearTheEnd(Instant now, Instant endAt, Instant planned) {
    Instant nearEnd = endAt.minus(BEFORE_THE_END);
    if (now.isBefore(nearEnd)) {
      return planned.isBefore(nearEnd) ? planned : nearEnd;
    }
    return now.isBefore(endAt) ? now.plus(AT_THE_END) : planned;
  }
}
