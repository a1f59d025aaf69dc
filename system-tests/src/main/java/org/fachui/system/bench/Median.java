package org.fachui.system.bench;

import java.util.List;

/** The middle of a few measurements. */
final class Median {

  private Median() {}

  /** The middle value; of an even number the mean of the two in the middle; 0 of none. */
  static double of(List<Double> values) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
