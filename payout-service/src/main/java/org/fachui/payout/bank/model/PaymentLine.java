package org.fachui.payout.bank.model;

/**
 * One payment in a file.
 *
 * @param instructionId becomes EndToEndId
 * @param bankNo 行号 of the payee's bank, 12 digits
 */
public record PaymentLine(
    String instructionId, long fen, String bankNo, String name, String accountNo) {
  /** Checks the amount. */
  public PaymentLine {
    if (fen < 1) {
      throw new IllegalArgumentException("nothing to pay: " + instructionId);
    }
  }

  /** Without name and account. */
  @Override
  public String toString() {
    return "PaymentLine[" + instructionId + "]";
  }
}
