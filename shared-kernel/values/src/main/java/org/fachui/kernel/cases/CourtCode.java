package org.fachui.kernel.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a court (法院代字): 最高法, a province's character for its high court, two digits more for
 * an intermediate and four for a basic court, such as {@code 浙0106}.
 */
public record CourtCode(String text) {
  /** The characters of the provinces, of the corps in Xinjiang (兵) and the military courts (军). */
  static final String PROVINCES = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军";

  private static final Pattern FORM =
      Pattern.compile("最高法知?|[" + PROVINCES + "](?:[0-9]{2}|[0-9]{4})?");

  /**
   * A code in its one spelling.
   *
   * @throws IllegalArgumentException for anything else
   */
  public CourtCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a court code such as 浙0106.");
    }
  }

  /** The code, if the text is one. */
  public static Optional<CourtCode> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CourtCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
