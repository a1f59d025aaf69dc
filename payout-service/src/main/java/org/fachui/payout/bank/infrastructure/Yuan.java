package org.fachui.payout.bank.infrastructure;

import java.util.regex.Pattern;

/** Fen as banks write them: yuan with two decimals. */
final class Yuan {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,15}\\.[0-9]{2}");

  private Yuan() {}

  static String text(long fen) {
    if (fen < 0) {
      throw new IllegalArgumentException("an amount on the wire is not negative");
    }
    String digits = Long.toString(fen);
    String padded = digits.length() < 3 ? "0".repeat(3 - digits.length()) + digits : digits;
    int point = padded.length() - 2;
    return padded.substring(0, point) + "." + padded.substring(point);
  }

  /**
   * Reads an amount.
   *
   * @throws NumberFormatException for anything but digits, a point and two digits
   */
  static long fen(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new NumberFormatException("not an amount");
    }
    return Long.parseLong(text.replace(".", ""));
  }
}
