package org.fachui.auction.enrolment.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A buyer's share in what is bought (按份共有).
 *
 * @param part at least 1 and at most the whole
 * @param whole at most 10 000
 */
public record Share(int part, int whole) {
  /** All of it. */
  public static final Share ALL = new Share(1, 1);

  private static final int WHOLE_MAX = 10_000;
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})/([1-9][0-9]{0,4})");

  public Share {
    if (part < 1 || part > whole || whole > WHOLE_MAX) {
      throw new IllegalArgumentException("no share: " + part + "/" + whole);
    }
  }

  /** A share as it is written, such as {@code 1/3}; empty for what is none. */
  public static Optional<Share> read(String text) {
    Matcher read = FORM.matcher(text.strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    int part = Integer.parseInt(read.group(1));
    int whole = Integer.parseInt(read.group(2));
    return part <= whole && whole <= WHOLE_MAX
        ? Optional.of(new Share(part, whole))
        : Optional.empty();
  }

  /** Whether the shares add up to the whole, to the last fraction. */
  public static boolean addUp(List<Share> shares) {
    BigInteger parts = BigInteger.ZERO;
    BigInteger whole = BigInteger.ONE;
    for (Share share : shares) {
      BigInteger of = BigInteger.valueOf(share.whole());
      parts = parts.multiply(of).add(whole.multiply(BigInteger.valueOf(share.part())));
      whole = whole.multiply(of);
    }
    return parts.equals(whole);
  }

  /** As it is written, such as {@code 1/3}. */
  public String text() {
    return part + "/" + whole;
  }
}
