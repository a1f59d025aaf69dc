package org.fachui.auction.messages.model;

/**
 * How much a person gets by one channel within an hour.
 *
 * @param messages at most
 */
public record HourlyLimit(int messages) {
  /** What becomes of the next one. */
  public enum Verdict {
    /** It goes out. */
    SEND,
    /** It waits until there is room. */
    WAIT,
    /** It is left out: the next of its kind says the same. */
    LEAVE_OUT
  }

  /** At least one. */
  public HourlyLimit {
    if (messages < 1) {
      throw new IllegalArgumentException("a limit of messages is at least 1, not " + messages);
    }
  }

  /**
   * Judges.
   *
   * @param lastHour how many went out within the last hour
   */
  public Verdict judge(MessageKind kind, int lastHour) {
    if (lastHour < messages || kind == MessageKind.CODE) {
      return Verdict.SEND;
    }
    return kind.passing() ? Verdict.LEAVE_OUT : Verdict.WAIT;
  }
}
