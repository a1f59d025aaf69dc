package org.fachui.kernel.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a resident identity card (居民身份证号码, GB 11643-1999): 18 characters with a check
 * character, or the 15 digits that were issued until 1999.
 *
 * @param text with a capital X
 */
public record ResidentId(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** GB/T 2260, and 81 to 83 for the residence permits of Hong Kong, Macao and Taiwan. */
  private static final Pattern PROVINCE =
      Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]+X?");

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  /** What can be wrong with a number, in the order in which it is looked at. */
  public enum Fault {
    /** Neither 15 digits nor 17 and a check character. */
    FORM,
    /** The first two digits are no province's. */
    PROVINCE,
    /** The day of birth is not in the calendar. */
    BIRTHDAY,
    /** The last character does not follow from the others. */
    CHECK_CHARACTER
  }

  /**
   * A number in its one spelling.
   *
   * @throws IllegalArgumentException for anything else; the message does not repeat the text
   */
  public ResidentId {
    Optional<Fault> fault = fault(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("not a resident identity number: " + fault.get());
    }
  }

  /** The number, if the text is one. */
  public static Optional<ResidentId> find(String text) {
    return fault(text).isEmpty() ? Optional.of(new ResidentId(text)) : Optional.empty();
  }

  /** The first thing that is wrong with the text; empty if it is a number. */
  public static Optional<Fault> fault(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORM);
    }
    if (!PROVINCE.matcher(text).matches()) {
      return Optional.of(Fault.PROVINCE);
    }
    String long17 = seventeen(text);
    if (birthday(long17).isEmpty()) {
      return Optional.of(Fault.BIRTHDAY);
    }
    return text.length() == 18 && text.charAt(17) != checkCharacter(long17)
        ? Optional.of(Fault.CHECK_CHARACTER)
        : Optional.empty();
  }

  /**
   * The number that these 17 digits begin.
   *
   * @throws IllegalArgumentException if they begin none
   */
  public static ResidentId withCheckCharacter(String seventeenDigits) {
    if (!seventeenDigits.matches("[0-9]{17}")) {
      throw new IllegalArgumentException("17 digits are wanted");
    }
    return new ResidentId(seventeenDigits + checkCharacter(seventeenDigits));
  }

  /** The same person's number in 18 characters. */
  public ResidentId in18() {
    return text.length() == 18 ? this : withCheckCharacter(seventeen(text));
  }

  /** The day of birth that the number says. */
  public LocalDate bornOn() {
    return birthday(seventeen(text)).orElseThrow();
  }

  /**
   * The 17 digits before the check character. A number of 15 digits leaves the century out: it is
   * the 20th, but for those who were 100 years old, whose last three digits are 996 to 999.
   */
  private static String seventeen(String text) {
    if (text.length() == 18) {
      return text.substring(0, 17);
    }
    String century = text.substring(12).compareTo("996") >= 0 ? "18" : "19";
    return text.substring(0, 6) + century + text.substring(6);
  }

  private static Optional<LocalDate> birthday(String digits) {
    int year = Integer.parseInt(digits.substring(6, 10));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              year,
              Integer.parseInt(digits.substring(10, 12)),
              Integer.parseInt(digits.substring(12, 14))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** ISO 7064, MOD 11-2. */
  private static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "ResidentId[" + text.length() + " characters]";
  }
}
