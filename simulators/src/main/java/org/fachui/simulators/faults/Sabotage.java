package org.fachui.simulators.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A wrong deed of a simulator itself, done once, so that an oracle's zero can be seen to move. */
public enum Sabotage {
  /** Nothing. */
  NONE,
  /** A bank books one instruction twice. */
  DOUBLE_SEND,
  /** A bank tells one line as booked, also in the statement, and keeps the money. */
  DROP_LINE,
  /** The land registry tells one entry, also when it is asked, and its register has nothing. */
  FALSE_ENTER;

  /**
   * Reads an option.
   *
   * @param possible what the simulator can do besides nothing
   * @throws IllegalArgumentException for another word
   */
  public static Sabotage of(String word, Set<Sabotage> possible) {
    List<Sabotage> known =
        Arrays.stream(values()).filter(one -> one == NONE || possible.contains(one)).toList();
    for (Sabotage one : known) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "sabotage is one of " + known.stream().map(Sabotage::word).toList() + ", not " + word);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
