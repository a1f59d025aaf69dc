package org.fachui.auction.messages.model;

import java.time.Duration;

/**
 * How far ahead people are told, and how close together.
 *
 * @param beforeStart a reminder comes so long before bidding begins
 * @param beforePayment so long before the rest of the price is due
 * @param together news that pass within this time are one message
 */
public record NoticeTimes(Duration beforeStart, Duration beforePayment, Duration together) {
  /** None is negative. */
  public NoticeTimes {
    if (beforeStart.isNegative() || beforePayment.isNegative() || together.isNegative()) {
      throw new IllegalArgumentException("times of notices are not negative");
    }
  }
}
