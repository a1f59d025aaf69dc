package org.fachui.payout.payees.model;

/**
 * How many bad rows an upload may have; with more it is taken for the wrong file and refused whole.
 *
 * @param percent of all rows, 0 to 100
 */
public record BadRowLimit(int percent) {
  public BadRowLimit {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(percent + " is no percentage");
    }
  }

  /** Whether a whole file with so many bad rows among so many is refused. */
  public boolean exceededBy(long bad, long rows) {
    return bad * 100 > percent * rows;
  }
}
