package org.fachui.simulators.bureau.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A bureau: what can be sent to it and asked of it. */
public enum Bureau {
  /** The land registry. */
  LAND('L'),
  /** The tax bureau. */
  TAX('T'),
  /** The housing bureau. */
  HOUSING('H'),
  /** The supplier of water. */
  WATER('W'),
  /** The supplier of power. */
  POWER('P'),
  /** The supplier of gas. */
  GAS('G');

  private final char letter;

  Bureau(char letter) {
    this.letter = letter;
  }

  /** As it stands in a path. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The bureau of a path. */
  public static Optional<Bureau> find(String word) {
    return Arrays.stream(values()).filter(bureau -> bureau.word().equals(word)).findAny();
  }

  /** Whether it takes messages of this kind. */
  public boolean takes(String kind) {
    return messages().contains(kind);
  }

  /** Whether it answers queries of this kind. */
  public boolean answers(String kind) {
    return queries().contains(kind);
  }

  private Set<String> messages() {
    return switch (this) {
      case LAND -> Set.of("TITLE_TRANSFER", "CERTIFICATE");
      case TAX -> Set.of("TAX_ASSESSMENT", "TAX_PAYMENT");
      case HOUSING -> Set.of();
      case WATER, POWER, GAS -> Set.of("ACCOUNT_CHANGE");
    };
  }

  private Set<String> queries() {
    return switch (this) {
      case LAND -> Set.of("TITLE", "BURDENS");
      case TAX -> Set.of("TAX_ESTIMATE", "TAX_ARREARS");
      case HOUSING -> Set.of("RESTRICTION", "BUILDING", "OCCUPATION");
      case WATER, POWER, GAS -> Set.of("ARREARS");
    };
  }

  /** A number that is unique in all bureaus, such as {@code LE-0000000001}. */
  public String number(char what, int count) {
    return "%c%c-%010d".formatted(letter, what, count);
  }
}
