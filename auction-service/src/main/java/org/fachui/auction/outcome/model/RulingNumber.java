package org.fachui.auction.outcome.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.kernel.cases.CaseNumber;

/**
 * The number of a ruling: a case number, and 之一, 之二 … for the rulings of one case.
 *
 * @param caseNumber of the case in which it is made
 * @param suffix such as 之一; empty for none
 */
public record RulingNumber(CaseNumber caseNumber, String suffix) {
  private static final Pattern SUFFIX =
      Pattern.compile("(.*号)\\s*(之[一二三四五六七八九十]{1,3})?\\s*", Pattern.DOTALL);

  /** What a text is. */
  public sealed interface Reading {}

  /** A number. */
  public record Accepted(RulingNumber number) implements Reading {}

  /**
   * No number.
   *
   * @param sentence for people
   */
  public record Refused(String sentence) implements Reading {}

  /** Reads what people type. */
  public static Reading read(String text) {
    Matcher parts = SUFFIX.matcher(text);
    boolean whole = parts.matches();
    String number = whole ? parts.group(1) : text;
    String suffix = whole && parts.group(2) != null ? parts.group(2) : "";
    return switch (CaseNumber.read(number)) {
      case CaseNumber.Accepted accepted ->
          new Accepted(new RulingNumber(accepted.caseNumber(), suffix));
      case CaseNumber.Refused refused -> new Refused(refused.sentence());
    };
  }

  /** The normal spelling. */
  @Override
  public String toString() {
    return caseNumber + suffix;
  }
}
