package org.fachui.system.client;

/**
 * One line of a bidder's own log.
 *
 * <p>{@code atMs} is the client's clock in milliseconds since 1970; {@code lot} and {@code key} are
 * UUIDs in lower case.
 */
public sealed interface LogEntry {

  long atMs();

  String lot();

  String key();

  /** What was asked: to bid, what became of it, or to force an answer. */
  enum Question {
    BID,
    STATUS,
    RESOLUTION
  }

  /** A bid that is about to leave. */
  record Sent(long atMs, String lot, String key, long amountFen, long epoch, int attempt)
      implements LogEntry {}

  /**
   * An answer, whole.
   *
   * @param retryAfter whether the answer said when to come again
   */
  record Answered(
      long atMs,
      String lot,
      String key,
      Question question,
      int status,
      boolean retryAfter,
      String body)
      implements LogEntry {}

  /** No answer, or not a whole one. */
  record Unanswered(long atMs, String lot, String key, Question question, String cause)
      implements LogEntry {}
}
