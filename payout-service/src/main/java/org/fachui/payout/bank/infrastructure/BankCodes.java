package org.fachui.payout.bank.infrastructure;

import java.util.regex.Pattern;

/** Reason codes from outside, which are stored and shown: letters and digits, or nothing. */
final class BankCodes {
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9_]{1,20}");

  private BankCodes() {}

  static String code(String text) {
    return SHAPE.matcher(text).matches() ? text : "OTHER";
  }
}
