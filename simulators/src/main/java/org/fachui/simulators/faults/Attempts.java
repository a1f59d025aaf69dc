package org.fachui.simulators.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often the same thing was asked for, so that a fault strikes an attempt and not for
 * ever. Remembers the last few thousand things only.
 */
public final class Attempts {
  private static final int REMEMBERED_MAX = 20_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  /** The number of this attempt, from 1. */
  public synchronized int next(String thing) {
    return counts.merge(thing, 1, Integer::sum);
  }
}
