package org.fachui.registry.transfers.model;

import java.time.Duration;
import java.time.Instant;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;
import org.fachui.registry.bureaus.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means for a step.
 *
 * @param to the state that follows; may be the same
 * @param cause why, in one word of capitals
 * @param again the same bytes may go on the wire once more, under the same id
 * @param notBefore when to act next; null: soon
 */
public record Verdict(StepState to, String cause, boolean again, @Nullable Instant notBefore) {
  /** So often a message goes on the wire under one id before people have to look. */
  public static final int SENDINGS_MAX = 5;

  /**
   * What is known of the message of this generation.
   *
   * @param sentAt when it last went on the wire
   * @param sendings how often it did
   * @param answered whether the bureau ever showed that it has it
   */
  public record OnTheWire(StepState state, Instant sentAt, int sendings, boolean answered) {}

  private static Verdict of(StepState to, String cause) {
    return new Verdict(to, cause, false, null);
  }

  /**
   * After the message went on the wire. What came back to a repeated sending says nothing about the
   * one before, so that only a receipt ends UNKNOWN here.
   */
  public static Verdict afterSending(OnTheWire known, SendAnswer answer) {
    boolean first = known.state() == StepState.SENT;
    return switch (answer) {
      case SendAnswer.Received received -> of(StepState.ACKNOWLEDGED, "RECEIPT");
      case SendAnswer.Closed(Instant opensAt) ->
          new Verdict(first ? StepState.READY : StepState.UNKNOWN, "CLOSED", !first, opensAt);
      case SendAnswer.NeverSent(String why) ->
          new Verdict(first ? StepState.READY : StepState.UNKNOWN, "NEVER_SENT", !first, null);
      case SendAnswer.Refused(int status, String reason) ->
          of(first ? StepState.FAILED : StepState.UNKNOWN, "REFUSED");
      case SendAnswer.NoAnswer(String why) -> of(StepState.UNKNOWN, "NO_ANSWER");
    };
  }

  /**
   * After the bureau was asked with the message's id.
   *
   * @param grace so long after a sending the message may still arrive
   */
  public static Verdict afterAsking(
      OnTheWire known, AskAnswer answer, Instant now, Duration grace) {
    return switch (answer) {
      case AskAnswer.Known(Standing standing) -> standing(known.state(), standing);
      case AskAnswer.NoAnswer(String why) -> of(known.state(), "NO_ANSWER");
      case AskAnswer.NotKnown() -> absent(known, now, grace);
    };
  }

  private static Verdict standing(StepState from, Standing standing) {
    return switch (standing.state()) {
      case RECEIVED ->
          of(from == StepState.ACCEPTED ? StepState.ACCEPTED : StepState.ACKNOWLEDGED, "RECEIVED");
      case ACCEPTED -> of(StepState.ACCEPTED, "ACCEPTED");
      case ENTERED -> of(StepState.ENTERED, "ENTERED");
      case REJECTED -> of(StepState.REJECTED, "REJECTED");
    };
  }

  private static Verdict absent(OnTheWire known, Instant now, Duration grace) {
    Instant over = known.sentAt().plus(grace);
    if (known.answered()) {
      // It had the message once. Sending it again could do it twice.
      boolean given = known.state() == StepState.UNKNOWN && now.isAfter(over);
      return given
          ? of(StepState.MANUAL, "FORGOTTEN")
          : new Verdict(StepState.UNKNOWN, "FORGOTTEN", false, now.isAfter(over) ? null : over);
    }
    if (known.sendings() < SENDINGS_MAX) {
      return new Verdict(StepState.UNKNOWN, "NOT_FOUND", true, null);
    }
    return now.isAfter(over)
        ? of(StepState.MANUAL, "NOT_FOUND")
        : new Verdict(StepState.UNKNOWN, "NOT_FOUND", false, over);
  }
}
