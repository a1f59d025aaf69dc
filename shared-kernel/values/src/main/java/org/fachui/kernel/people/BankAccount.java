package org.fachui.kernel.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account at a bank.
 *
 * @param bank the branch that keeps it
 * @param number its number (账号) without blanks; ISO 20022 has room for 34 characters
 */
public record BankAccount(BankNumber bank, String number) {
  private static final Pattern FORM = Pattern.compile("[0-9]{6,34}");

  /**
   * An account.
   *
   * @throws IllegalArgumentException if the number is not of 6 to 34 digits; the message does not
   *     repeat it
   */
  public BankAccount {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("not an account number");
    }
  }

  /** The account, if the texts are one. */
  public static Optional<BankAccount> find(String bankNumber, String number) {
    return BankNumber.find(bankNumber)
        .filter(bank -> isNumber(number))
        .map(bank -> new BankAccount(bank, number));
  }

  /** Whether the text can be an account's number. Cards' own check digit is the bank's matter. */
  public static boolean isNumber(String text) {
    return FORM.matcher(text).matches();
  }

  /** The bank without the account. */
  @Override
  public String toString() {
    return "BankAccount[bank=" + bank.bank() + "]";
  }
}
