package org.fachui.auction.messages.model;

import java.time.Duration;

/** What a message is about. */
public enum MessageKind {
  /** A code that proves that the address is the person's own. */
  CODE(Duration.ofMinutes(15), false),
  /** Bidding begins soon. */
  REMINDER(Duration.ofHours(2), false),
  /** Somebody bid more. */
  OUTBID(Duration.ofMinutes(15), true),
  /** The end has moved (NJA-20). */
  EXTENDED(Duration.ofMinutes(15), true),
  /** The deposit is there: the person may bid (NJA-18). */
  QUALIFIED(Duration.ofDays(2), false),
  /** The lot is his (NJA-22). */
  WON(Duration.ofDays(7), false),
  /** It is not. */
  NOT_WON(Duration.ofDays(7), false),
  /** His deposit went back (NJA-23). */
  REFUND_SENT(Duration.ofDays(7), false),
  /** The rest of the price is due soon (NJA-24). */
  PAYMENT_DUE(Duration.ofDays(3), false),
  /** The sale ruling lies in his box (NJA-22). */
  RULING_SERVED(Duration.ofDays(7), false);

  private final Duration useful;
  private final boolean passing;

  MessageKind(Duration useful, boolean passing) {
    this.useful = useful;
    this.passing = passing;
  }

  /** How long after it was made it is still worth sending. */
  public Duration useful() {
    return useful;
  }

  /**
   * Whether the next one of its kind says all that this one does. Those are put together, and left
   * out when a person has had enough.
   */
  public boolean passing() {
    return passing;
  }

  /** Whether a person can choose to have it or not. */
  public boolean chosen() {
    return this != CODE;
  }
}
