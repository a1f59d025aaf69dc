package org.fachui.registry.bureaus;

/** What a bureau does wrong, once, with a message that comes in. */
public enum BureauFault {
  NONE,
  /** Takes the message and closes the connection. */
  CUT_AFTER_TAKING,
  /** Closes the connection and has taken nothing. */
  CUT_BEFORE_TAKING,
  /** Takes it and answers 500. */
  FAIL_AFTER_TAKING,
  /** Answers 500 and has taken nothing. */
  FAIL_BEFORE_TAKING,
  /** Takes it and answers with somebody else's id. */
  WRONG_ID,
  /** Takes it and answers too late. */
  HANG,
  /** Tells of it before it answers. */
  NOTICE_BEFORE_ANSWER,
  /** Tells that it is entered, with a number, while it is not. */
  SAYS_ENTERED_TOO_EARLY,
  /** Tells the same a hundred times, and once the opposite. */
  HUNDRED_NOTICES,
  /** Is closed for a moment. */
  CLOSED,
  /** Rejects it with two defects. */
  REJECT,
  /** Takes it, answers, and knows nothing of it afterwards. */
  FORGET
}
