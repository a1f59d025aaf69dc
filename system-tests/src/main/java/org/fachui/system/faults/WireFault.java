package org.fachui.system.faults;

/** What a wire does to one request and its answer. */
public enum WireFault {
  /** Nothing. */
  NONE,
  /** The answer comes late. */
  DELAY,
  /** The request arrives, and the client's side breaks before there is an answer. */
  CUT_AFTER_REQUEST,
  /** The service answers, and the client's side breaks before he can read it. */
  CUT_BEFORE_ANSWER
}
