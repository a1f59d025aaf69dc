package org.fachui.system.bank;

/**
 * A line of the bank's register.
 *
 * @param kind what happened
 */
public record Booking(String bank, String endToEndId, long fen, String accountNo, Kind kind) {
  /** What can happen at a bank. */
  public enum Kind {
    /** Money went to a payee. */
    DEBIT,
    /** It came back. */
    RETURN,
    /** Somebody has paid in. */
    CREDIT,
    /** A payment was refused; no money moved. */
    REJECT
  }

  /** Hides the account number. */
  @Override
  public String toString() {
    return "Booking[" + kind + " " + endToEndId + "]";
  }
}
