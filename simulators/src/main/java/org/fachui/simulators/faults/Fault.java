package org.fachui.simulators.faults;

/** What can go wrong, and how often: once in so many occasions, 0 for never. */
public enum Fault {
  /** An answer takes seconds. */
  SLOW_ANSWER(25, 8),
  /** The request was carried out; the connection is closed without an answer. */
  LOST_ANSWER(20, 6),
  /** 500 before anything was done. */
  ERROR_BEFORE(30, 10),
  /** 500 although it was done. */
  ERROR_AFTER(30, 10),
  /** A file is processed, and its report is there, before it is acknowledged. */
  REPORT_FIRST(8, 3),
  /** The second half of a file is refused. */
  HALF_FILE(40, 6),
  /** A report names ids that the caller never sent. */
  UNKNOWN_ID(6, 2),
  /** A report breaks off in the middle. */
  TRUNCATED_REPORT(10, 3),
  /** A page of a statement is delivered twice under two numbers. */
  REPEATED_PAGE(3, 1),
  /** A notice comes several times. */
  DUPLICATE_NOTICE(2, 1),
  /** The payee's account is closed. */
  CLOSED_ACCOUNT(1000, 100),
  /** Name and account do not match. */
  NAME_MISMATCH(1000, 100),
  /** The account is closed after the payment was booked; the money comes back a day later. */
  CLOSED_LATER(1000, 100),
  /** The connection stays open for half a minute and is then closed without an answer. */
  HANG(150, 40),
  /** A bureau closes for seconds and takes no message. */
  OUT_OF_HOURS(30, 10),
  /** Acceptance or entry takes seconds. */
  SLOW_WORK(4, 2),
  /** A message is worked on, and told of, before it is acknowledged. */
  NOTICE_FIRST(8, 3),
  /** A notice tells of an entry that is not made yet. */
  EARLY_NOTICE(10, 3),
  /** A notice tells the opposite of the one before. */
  CONTRADICTING_NOTICE(12, 4),
  /** A notice or an answer names an id that the caller never sent. */
  WRONG_ID(15, 5),
  /** A message is rejected for several defects that are not in it. */
  DEFECTS(15, 5);

  private final int oneInSome;
  private final int oneInHeavy;

  Fault(int oneInSome, int oneInHeavy) {
    this.oneInSome = oneInSome;
    this.oneInHeavy = oneInHeavy;
  }

  int oneIn(FaultProfile profile) {
    return switch (profile) {
      case NONE -> 0;
      case SOME -> oneInSome;
      case HEAVY -> oneInHeavy;
    };
  }
}
