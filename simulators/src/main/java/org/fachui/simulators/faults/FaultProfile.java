package org.fachui.simulators.faults;

import java.util.Locale;

/** How badly a simulator behaves. */
public enum FaultProfile {
  /** As it should. */
  NONE,
  /** As outside systems do. */
  SOME,
  /** As on a very bad day. */
  HEAVY;

  /**
   * Reads an option.
   *
   * @throws IllegalArgumentException for another word
   */
  public static FaultProfile of(String word) {
    for (FaultProfile profile : values()) {
      if (profile.name().toLowerCase(Locale.ROOT).equals(word)) {
        return profile;
      }
    }
    throw new IllegalArgumentException("faults are none, some or heavy, not " + word);
  }
}
