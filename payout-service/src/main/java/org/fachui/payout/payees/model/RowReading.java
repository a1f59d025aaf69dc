package org.fachui.payout.payees.model;

import java.util.List;

/** What a row of a claims file is: a claim, or why it is none. */
public sealed interface RowReading {
  /** The row is a claim. */
  record Good(ClaimRow claim) implements RowReading {}

  /** The row is none; every column's first fault is named, in the order of the columns. */
  record Bad(List<RowFault> faults) implements RowReading {
    public Bad {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a bad row has a fault");
      }
      faults = List.copyOf(faults);
    }
  }
}
