package org.fachui.simulators.faults;

import java.util.Locale;

/** A wrong deed of the bank itself, done once, so that an oracle's zero can be seen to move. */
public enum Sabotage {
  /** Nothing. */
  NONE,
  /** One instruction is booked twice. */
  DOUBLE_SEND,
  /** One line is told as booked, also in the statement, and the money stays with the bank. */
  DROP_LINE;

  /**
   * Reads an option.
   *
   * @throws IllegalArgumentException for another word
   */
  public static Sabotage of(String word) {
    for (Sabotage one : values()) {
      if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException("sabotage is none, double-send or drop-line, not " + word);
  }
}
