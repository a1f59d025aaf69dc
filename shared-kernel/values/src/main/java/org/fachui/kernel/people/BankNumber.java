package org.fachui.kernel.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank's branch in the payment system (支付系统行号): 12 digits, of which the first three
 * name the bank, the next four the city, and the last one checks the others (ISO 7064, MOD 11,10).
 *
 * @param text the 12 digits
 */
public record BankNumber(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9]{12}");

  /** What can be wrong with a number, in the order in which it is looked at. */
  public enum Fault {
    /** Not 12 digits. */
    FORM,
    /** The last digit does not follow from the others. */
    CHECK_DIGIT
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException for anything else
   */
  public BankNumber {
    Optional<Fault> fault = fault(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("not a bank number: " + fault.get());
    }
  }

  /** The number, if the text is one. */
  public static Optional<BankNumber> find(String text) {
    return fault(text).isEmpty() ? Optional.of(new BankNumber(text)) : Optional.empty();
  }

  /** The first thing that is wrong with the text; empty if it is a number. */
  public static Optional<Fault> fault(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORM);
    }
    return text.charAt(11) == checkDigit(text) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  /**
   * The number that these 11 digits begin.
   *
   * @throws IllegalArgumentException if they are not 11 digits
   */
  public static BankNumber withCheckDigit(String elevenDigits) {
    if (!elevenDigits.matches("[0-9]{11}")) {
      throw new IllegalArgumentException("11 digits are wanted");
    }
    return new BankNumber(elevenDigits + checkDigit(elevenDigits));
  }

  /** The bank's own three digits (行别代码), such as 102. */
  public String bank() {
    return text.substring(0, 3);
  }

  private static char checkDigit(String text) {
    int product = 10;
    for (int i = 0; i < 11; i++) {
      int sum = (product + text.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }

  /** The number: a branch of a bank is nobody's secret. */
  @Override
  public String toString() {
    return text;
  }
}
