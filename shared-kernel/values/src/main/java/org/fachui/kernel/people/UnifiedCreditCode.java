package org.fachui.kernel.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters, the
 * last of which checks the others.
 *
 * <p>The organisation's older code within it (characters 9 to 17, GB 11714) has a check digit of
 * its own, which is not looked at: codes are in use in which it does not fit.
 *
 * @param text in capitals
 */
public record UnifiedCreditCode(String text) {
  /** Digits and capitals without I, O, S, V and Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM =
      Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** What can be wrong with a code, in the order in which it is looked at. */
  public enum Fault {
    /** Not 18 characters of the standard's alphabet, with a region's six digits in their place. */
    FORM,
    /** The last character does not follow from the others. */
    CHECK_CHARACTER
  }

  /**
   * A code in its one spelling.
   *
   * @throws IllegalArgumentException for anything else; the message does not repeat the text
   */
  public UnifiedCreditCode {
    Optional<Fault> fault = fault(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("not a unified social credit code: " + fault.get());
    }
  }

  /** The code, if the text is one. */
  public static Optional<UnifiedCreditCode> find(String text) {
    return fault(text).isEmpty() ? Optional.of(new UnifiedCreditCode(text)) : Optional.empty();
  }

  /** The first thing that is wrong with the text; empty if it is a code. */
  public static Optional<Fault> fault(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORM);
    }
    return text.charAt(17) == checkCharacter(text)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  /**
   * The code that these 17 characters begin.
   *
   * @throws IllegalArgumentException if they begin none
   */
  public static UnifiedCreditCode withCheckCharacter(String seventeen) {
    if (!FORM.matcher(seventeen + "0").matches()) {
      throw new IllegalArgumentException("17 characters of a code are wanted");
    }
    return new UnifiedCreditCode(seventeen + checkCharacter(seventeen));
  }

  private static char checkCharacter(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "UnifiedCreditCode[]";
  }
}
