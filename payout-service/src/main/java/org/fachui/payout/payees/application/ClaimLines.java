package org.fachui.payout.payees.application;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file, one after the other. */
public interface ClaimLines extends AutoCloseable {
  /**
   * A row as it stands.
   *
   * @param number of its first line
   */
  record Line(long number, List<String> fields) {
    /** The number without the fields. */
    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }

  /**
   * The next row; empty at the end. Empty lines are left out.
   *
   * @throws BrokenTable if the rest cannot be told apart into rows
   */
  Optional<Line> next() throws IOException;

  @Override
  void close() throws IOException;
}
