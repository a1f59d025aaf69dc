package org.fachui.payout.ledger;

/**
 * The ledger refused postings; nothing of them stands. Inside PostgreSQL's transaction only a
 * rollback may follow.
 */
public final class LedgerConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** Another posting stands under the business key. */
    KEY_REUSED,
    /** An account would fall below zero. */
    NOT_COVERED,
    /**
     * An account is missing, or of a kind or pool between which this kind of transfer does not go.
     */
    WRONG_ACCOUNTS
  }

  LedgerConflict(Reason reason, String sentence) {
    super(reason + ": " + sentence);
    this.reason = reason;
  }

  LedgerConflict(Reason reason, String sentence, Throwable cause) {
    super(reason + ": " + sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
