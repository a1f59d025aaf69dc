package org.fachui.auction.messages.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a message that is due still has to go out.
 *
 * @param wanted the address stands, is confirmed, and the person wants this kind there
 * @param overtaken things have moved on: he leads again, bidding has begun, the price is paid
 * @param lastHour messages that the person had by this channel within the last hour
 */
public record Readiness(boolean wanted, boolean overtaken, int lastHour) {
  private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMinutes(5);

  /** What becomes of it instead; empty if it is to be sent. */
  public Optional<Sending> instead(
      MessageKind kind, Instant until, HourlyLimit limit, Instant now) {
    if (!wanted) {
      return Optional.of(new Sending(MessageState.DROPPED, null, "OPTED_OUT"));
    }
    if (overtaken) {
      return Optional.of(new Sending(MessageState.DROPPED, null, "OVERTAKEN"));
    }
    if (now.isAfter(until)) {
      return Optional.of(new Sending(MessageState.EXPIRED, null, "TOO_LATE"));
    }
    return switch (limit.judge(kind, lastHour)) {
      case SEND -> Optional.empty();
      case LEAVE_OUT -> Optional.of(new Sending(MessageState.DROPPED, null, "ENOUGH"));
      case WAIT ->
          Optional.of(new Sending(MessageState.WAITING, now.plus(UNTIL_THERE_IS_ROOM), null));
    };
  }
}
