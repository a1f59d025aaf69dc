package org.fachui.payout.bank.model;

/**
 * One booking on a statement (camt.053): the highest truth about a payment.
 *
 * @param entryRef the bank's own reference, unique there
 * @param endToEndId of the payment, or empty
 * @param reason code of a return, or empty
 */
public record StatementEntry(
    String entryRef, String endToEndId, Kind kind, long fen, String reason) {
  /** What was booked on our account. */
  public enum Kind {
    /** Paid out. */
    DEBIT,
    /** A payment came back. */
    RETURN,
    /** Money from somebody. */
    CREDIT
  }

  /** Checks what the inbox is keyed by. */
  public StatementEntry {
    if (entryRef.isEmpty() || fen < 1) {
      throw new IllegalArgumentException("an entry has a reference and an amount");
    }
  }

  /** What it adds to our account at the bank. */
  public long change() {
    return kind == Kind.DEBIT ? -fen : fen;
  }
}
