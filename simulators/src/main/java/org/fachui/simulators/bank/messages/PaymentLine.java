package org.fachui.simulators.bank.messages;

import java.util.regex.Pattern;

/**
 * One payment of a file.
 *
 * @param bankNo the twelve digits of the payee's bank (行号)
 */
public record PaymentLine(
    String endToEndId, long fen, String bankNo, String accountNo, String name) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,35}");
  private static final Pattern BANK_NO = Pattern.compile("[0-9]{12}");
  private static final Pattern ACCOUNT_NO = Pattern.compile("[A-Za-z0-9-]{1,34}");

  /** Checks every part; the name may be anything that is not blank. */
  public PaymentLine {
    boolean good =
        ID.matcher(endToEndId).matches()
            && BANK_NO.matcher(bankNo).matches()
            && ACCOUNT_NO.matcher(accountNo).matches()
            && fen > 0
            && !name.isBlank();
    if (!good) {
      throw new IllegalArgumentException("a payment lacks something or has it in another form");
    }
  }

  /** Hides the payee. */
  @Override
  public String toString() {
    return "PaymentLine[" + endToEndId + "]";
  }
}
