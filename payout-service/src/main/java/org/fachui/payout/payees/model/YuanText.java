package org.fachui.payout.payees.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as people write it in a table: {@code 1234.56}, never rounded. */
final class YuanText {
  /** 100 billion yuan: a million of such claims still have a sum in a {@code long}. */
  static final long MOST_FEN = 10_000_000_000_000L;

  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*)(?:\\.([0-9]{1,2}))?");
  private static final int LONGEST_WHOLE = 14;

  private YuanText() {}

  /** Whether it is an amount in its one spelling, of whatever size. */
  static boolean isAmount(String text) {
    return FORM.matcher(text).matches();
  }

  /** The amount in fen; more than {@link #MOST_FEN} is given as {@link Long#MAX_VALUE}. */
  static long fen(String text) {
    Matcher amount = FORM.matcher(text);
    if (!amount.matches()) {
      throw new IllegalArgumentException("not an amount");
    }
    String whole = amount.group(1);
    if (whole.length() > LONGEST_WHOLE) {
      return Long.MAX_VALUE;
    }
    String decimals = amount.group(2);
    String two = decimals == null ? "00" : (decimals + "0").substring(0, 2);
    long fen = Long.parseLong(whole + two);
    return fen > MOST_FEN ? Long.MAX_VALUE : fen;
  }
}
