package org.fachui.registry;

import org.fachui.proof.canonical.JsonValue;

/** Tells whether a text that a person typed can be stored, hashed and shown. */
public final class PlainText {
  private PlainText() {}

  /**
   * Whether the text, without blanks at its ends, has at least so many characters and, with them,
   * at most so many; a character beyond the basic plane counts as one.
   */
  public static boolean fits(String text, int min, int max) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) >= min
        && text.codePointCount(0, text.length()) <= max;
  }

  /** Whether it holds whole characters only and no control characters but line breaks and tabs. */
  public static boolean canBeShown(String text) {
    return JsonValue.isWellFormed(text) && text.chars().noneMatch(PlainText::isControl);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
