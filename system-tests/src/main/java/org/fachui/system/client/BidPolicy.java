package org.fachui.system.client;

import java.time.Duration;

/**
 * How long a bidder waits and how often he asks.
 *
 * @param answerWithin one request
 * @param giveUpAfter one bid with all its repetitions
 * @param pollsBeforeResolution how often a 202 is only asked about before an answer is forced
 * @param backOff the pause after a failed attempt, doubled each time up to eight times
 */
public record BidPolicy(
    Duration answerWithin, Duration giveUpAfter, int pollsBeforeResolution, Duration backOff) {

  /** A patient bidder: the default of people and robots. */
  public static final BidPolicy PATIENT =
      new BidPolicy(Duration.ofSeconds(20), Duration.ofMinutes(2), 4, Duration.ofMillis(100));

  /** Somebody who has another server to go to. */
  public static final BidPolicy WITH_A_CHOICE =
      new BidPolicy(Duration.ofSeconds(3), Duration.ofMinutes(2), 4, Duration.ofMillis(100));

  /** The pause before attempt {@code attempt + 1}. */
  Duration pauseAfter(int attempt) {
    return backOff.multipliedBy(1L << Math.min(3, Math.max(0, attempt - 1)));
  }
}
