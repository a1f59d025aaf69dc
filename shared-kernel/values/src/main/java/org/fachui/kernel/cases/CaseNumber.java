package org.fachui.kernel.cases;

import java.util.regex.Pattern;

/**
 * A case number (案号) such as {@code （2026）浙0106执1234号}.
 *
 * @param year in which the case was received, at least 2016
 * @param kind of case (类型代字), such as 执, 执恢, 执异
 * @param number within year, court and kind, from 1
 */
public record CaseNumber(int year, CourtCode court, String kind, long number) {
  static final int FIRST_YEAR = 2016;
  static final int LAST_YEAR = 2999;
  static final Pattern KIND = Pattern.compile("(?![^字第号]*[字第号])\\p{IsHan}{1,6}");
  static final long MAX_NUMBER = 99_999_999;

  /**
   * The parts of a case number.
   *
   * @throws IllegalArgumentException if a part is not of its form
   */
  public CaseNumber {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("No case number of this form has the year " + year + ".");
    }
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("\"" + kind + "\" is not a kind of case such as 执.");
    }
    if (number < 1 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("The number " + number + " is out of range.");
    }
  }

  /** What a text is: a case number, or why it is none. */
  public sealed interface Reading {}

  /** The text is a case number, here in its normal spelling. */
  public record Accepted(CaseNumber caseNumber) implements Reading {}

  /**
   * The text is no case number.
   *
   * @param fault the first part that is wrong
   * @param sentence for people: what was found and what is expected
   */
  public record Refused(Fault fault, String sentence) implements Reading {}

  /** The parts of a case number in which a fault can be, in their order. */
  public enum Fault {
    LENGTH,
    YEAR,
    COURT,
    KIND,
    NUMBER,
    ENDING
  }

  /**
   * Reads what people type: brackets of any shape, full-width digits and blanks are made normal.
   * Numbers of the form before 2016 (杭西执字第1号) are refused.
   */
  public static Reading read(String text) {
    return CaseNumberReader.read(text);
  }

  /**
   * Reads a case number that was accepted before.
   *
   * @throws IllegalArgumentException if the text is no case number
   */
  public static CaseNumber of(String text) {
    return switch (read(text)) {
      case Accepted accepted -> accepted.caseNumber();
      case Refused refused -> throw new IllegalArgumentException(refused.sentence());
    };
  }

  /** The normal spelling, with full-width brackets. */
  @Override
  public String toString() {
    return "（" + year + "）" + court + kind + number + "号";
  }
}
