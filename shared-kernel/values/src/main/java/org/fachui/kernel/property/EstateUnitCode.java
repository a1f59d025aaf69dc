package org.fachui.kernel.property;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A real-estate unit code (不动产单元代码, GB/T 37346): 28 characters, letters among them. County 6
 * digits, cadastral area and sub-area 3 and 3, the parcel's feature 2 letters and 5 digits, and
 * what stands on it: F building, L trees, Q other, each with 8 digits, or W with 8 zeros for
 * nothing.
 *
 * @param text such as {@code 310115001001GB00001F00010001}
 */
public record EstateUnitCode(String text) {
  /** How many characters every code has. */
  public static final int LENGTH = 28;

  /** What can be wrong with a code, in the order of its parts. */
  public enum Fault {
    /** Not 28 characters. */
    LENGTH(0, 0, ".*"),
    /** The county's six digits, the first two a province's. */
    COUNTY(0, 6, "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}"),
    /** Cadastral area (地籍区) and sub-area (地籍子区), three digits each. */
    CADASTRE(6, 12, "[0-9]{6}"),
    /** Ownership: G of the state, J of a collective, Z disputed; then the kind of right. */
    FEATURE(12, 14, "[GJZ][A-Z]"),
    /** The parcel's five digits. */
    PARCEL(14, 19, "[0-9]{5}"),
    /** F, L or Q with eight digits, or W with eight zeros. */
    FIXTURE(19, 28, "[FLQ][0-9]{8}|W0{8}");

    private final int from;
    private final int to;
    private final Pattern form;

    Fault(int from, int to, String form) {
      this.from = from;
      this.to = to;
      this.form = Pattern.compile(form);
    }

    private boolean isIn(String text) {
      return this == LENGTH
          ? text.length() != EstateUnitCode.LENGTH
          : !form.matcher(text.substring(from, to)).matches();
    }
  }

  /**
   * A code in its one spelling.
   *
   * @throws IllegalArgumentException for anything else
   */
  public EstateUnitCode {
    Optional<Fault> fault = fault(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("not a real-estate unit code: " + fault.get());
    }
  }

  /** The code, if the text is one in its normal spelling. */
  public static Optional<EstateUnitCode> find(String text) {
    return fault(text).isEmpty() ? Optional.of(new EstateUnitCode(text)) : Optional.empty();
  }

  /** The code that people have typed: small letters, full width, blanks and hyphens are allowed. */
  public static Optional<EstateUnitCode> typed(String text) {
    return text.length() > 4 * LENGTH ? Optional.empty() : find(normal(text));
  }

  /** The first part that is wrong; empty if the text is a code. */
  public static Optional<Fault> fault(String text) {
    for (Fault fault : Fault.values()) {
      if (fault.isIn(text)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cf}\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** The county (县级行政区划, GB/T 2260), six digits. */
  public String county() {
    return text.substring(0, 6);
  }

  /** Whether the unit is a building or a part of one, and not bare land, trees or a structure. */
  public boolean isBuilding() {
    return text.charAt(19) == 'F';
  }

  /** The code. */
  @Override
  public String toString() {
    return text;
  }
}
