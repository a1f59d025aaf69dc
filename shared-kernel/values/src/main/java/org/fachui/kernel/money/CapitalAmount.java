package org.fachui.kernel.money;

import java.math.BigInteger;

/**
 * Amounts in capital Chinese characters (中文大写金额), by the People's Bank's rules for filling in bills
 * (支付结算办法, 附一 正确填写票据和结算凭证的基本规定): 整 after a whole yuan, 零 for a gap between digits, nothing after
 * jiao or fen.
 */
final class CapitalAmount {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private CapitalAmount() {}

  static String of(long fen) {
    BigInteger[] parts = BigInteger.valueOf(fen).abs().divideAndRemainder(BigInteger.valueOf(100));
    String sign = fen < 0 ? "负" : "";
    return "人民币" + sign + amount(parts[0].longValueExact(), parts[1].intValueExact());
  }

  private static String amount(long yuan, int fen) {
    if (fen == 0) {
      return whole(yuan) + "元整";
    }
    return yuan == 0 ? decimals(fen) : whole(yuan) + "元" + gap(yuan, fen) + decimals(fen);
  }

  /** 零 where the digit of the yuan or of the jiao is missing between other digits. */
  private static String gap(long yuan, int fen) {
    return yuan % 10 == 0 || fen < 10 ? "零" : "";
  }

  private static String decimals(int fen) {
    String jiao = fen >= 10 ? digit(fen / 10) + "角" : "";
    return fen % 10 == 0 ? jiao : jiao + digit(fen % 10) + "分";
  }

  private static String whole(long number) {
    if (number >= YI) {
      return grouped(number, YI, "亿");
    }
    if (number >= WAN) {
      return grouped(number, WAN, "万");
    }
    if (number >= 1_000) {
      return grouped(number, 1_000, "仟");
    }
    if (number >= 100) {
      return grouped(number, 100, "佰");
    }
    return number >= 10 ? grouped(number, 10, "拾") : digit(number);
  }

  private static String grouped(long number, long unit, String name) {
    long rest = number % unit;
    String gap = rest > 0 && rest < unit / 10 ? "零" : "";
    return whole(number / unit) + name + gap + (rest == 0 ? "" : whole(rest));
  }

  private static String digit(long digit) {
    return String.valueOf(DIGITS.charAt((int) digit));
  }
}
