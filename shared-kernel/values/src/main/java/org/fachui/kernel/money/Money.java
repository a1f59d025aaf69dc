package org.fachui.kernel.money;

/**
 * An amount of renminbi in whole fen (分), also negative. Arithmetic that leaves the range of {@code
 * long} throws {@link ArithmeticException}.
 */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  private static final int FEN_PER_YUAN = 100;

  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  public static Money ofYuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, FEN_PER_YUAN));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(fen, factor));
  }

  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  /** In yuan with grouped digits and two decimals: {@code 1,234,567.89}. */
  public String yuan() {
    String digits = Long.toString(fen).replace("-", "");
    String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    int point = padded.length() - 2;
    String whole = padded.substring(0, point).replaceAll("\\B(?=(\\d{3})+$)", ",");
    return (fen < 0 ? "-" : "") + whole + "." + padded.substring(point);
  }

  /** In capital Chinese characters (大写) as bills are written: {@code 人民币壹仟肆佰零玖元伍角}. */
  public String capital() {
    return CapitalAmount.of(fen);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** The same as {@link #yuan}. */
  @Override
  public String toString() {
    return yuan();
  }
}
