package org.fachui.payout.payees.application;

/** Rows cannot be told apart from here on. Carries the line only, nothing that stands there. */
public final class BrokenTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;

  public BrokenTable(long line) {
    super("no rows behind line " + line);
    this.line = line;
  }

  /** The last line that could be read. */
  public long line() {
    return line;
  }
}
