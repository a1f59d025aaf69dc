package org.fachui.payout.bank.model;

/** What a bank says about a file. */
public enum FileStanding {
  /** The bank does not know the id. */
  ABSENT,
  RECEIVED,
  PROCESSING,
  /** Its report is complete. */
  PROCESSED,
  /** None of its lines will be booked. */
  REFUSED
}
