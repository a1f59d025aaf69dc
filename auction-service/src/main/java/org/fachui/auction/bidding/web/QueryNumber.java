package org.fachui.auction.bidding.web;

import org.fachui.platform.problems.Problem;

/** A query parameter that is an integer in a range. */
public final class QueryNumber {
  private QueryNumber() {}

  /**
   * Reads it.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 for anything else, with the range
   */
  public static long in(String text, String field, long min, long max) {
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw invalid(field, min, max);
    }
    throw invalid(field, min, max);
  }

  private static RuntimeException invalid(String field, long min, long max) {
    return Problem.invalidField(field, "An integer in this range is wanted.")
        .accepted("min", min)
        .accepted("max", max)
        .asException();
  }
}
