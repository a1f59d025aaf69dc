package org.fachui.simulators.bank.messages;

import java.util.regex.Pattern;

/** Amounts in yuan with exactly two decimals, as they stand in messages. */
final class Yuan {
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,12})\\.[0-9]{2}");

  private Yuan() {}

  /**
   * Reads an amount.
   *
   * @throws UnreadableFile for any other form
   */
  static long fen(String text) throws UnreadableFile {
    if (!FORM.matcher(text).matches()) {
      throw new UnreadableFile(UnreadableFile.Why.BAD_FILE, "an amount has two decimals");
    }
    return Long.parseLong(text.replace(".", ""));
  }

  /** Writes an amount that is not negative. */
  static String of(long fen) {
    long cents = fen % 100;
    return fen / 100 + (cents < 10 ? ".0" : ".") + cents;
  }
}
