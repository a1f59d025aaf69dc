package org.fachui.auction.messages.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt.
 *
 * @param state the message's next one
 * @param dueAt when it is to be tried again; null when there is nothing left to do
 * @param why a word for the record; null while it is under way
 */
public record Sending(MessageState state, @Nullable Instant dueAt, @Nullable String why) {
  /** Put off so often, it is given up. */
  public static final int REFUSALS_MAX = 8;

  /** After so many attempts that may have succeeded a third would be a second copy too many. */
  public static final int UNSURE_MAX = 2;

  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /**
   * How a message stands before the attempt counts.
   *
   * @param attempts made, this one among them
   * @param refusals how often it was put off before
   * @param unsure attempts before of which nobody knows
   * @param repeatable whether the other side knows a message that it has by its id
   */
  public record Before(int attempts, int refusals, int unsure, Instant until, boolean repeatable) {}

  /** Judges. */
  public static Sending after(SendOutcome outcome, Before before, Instant now) {
    return switch (outcome) {
      case SendOutcome.Sent sent -> new Sending(MessageState.SENT, null, null);
      case SendOutcome.Refused refused ->
          new Sending(MessageState.UNDELIVERABLE, null, refused.code());
      case SendOutcome.Later later ->
          before.refusals() + 1 >= REFUSALS_MAX
              ? new Sending(MessageState.DEAD, null, later.code())
              : again(before, now);
      case SendOutcome.Away away -> again(before, now);
      case SendOutcome.Unknown unknown ->
          !before.repeatable() && before.unsure() + 1 >= UNSURE_MAX
              ? new Sending(MessageState.UNSURE, null, unknown.code())
              : again(before, now);
    };
  }

  private static Sending again(Before before, Instant now) {
    Instant next = now.plus(pause(before.attempts()));
    return next.isAfter(before.until())
        ? new Sending(MessageState.EXPIRED, null, "TOO_LATE")
        : new Sending(MessageState.WAITING, next, null);
  }

  /** After the n-th attempt: 2 s, 4 s, 8 s … and at most 15 minutes. */
  static Duration pause(int attempts) {
    Duration pause = SHORTEST.multipliedBy(1L << Math.clamp(attempts - 1, 0, 16));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
