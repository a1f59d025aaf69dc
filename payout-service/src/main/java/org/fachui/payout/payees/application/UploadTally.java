package org.fachui.payout.payees.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fachui.payout.payees.application.ClaimRegister.Repeated;
import org.fachui.payout.payees.application.UploadOutcome.Refused;
import org.fachui.payout.payees.model.ClaimColumn;
import org.fachui.payout.payees.model.RowFault;

/** Counts what a file has while it is read, and remembers the first faults. */
final class UploadTally {
  private static final int MOST_REMEMBERED = 20;

  private final List<RowFault> first = new ArrayList<>();
  private boolean headerFits;
  private long good;
  private long misread;
  private long repeated;
  private long line;

  void header(Optional<List<String>> fields) {
    headerFits =
        fields.isPresent()
            && fields.get().stream().map(String::strip).toList().equals(ClaimColumn.header());
  }

  boolean headerFits() {
    return headerFits;
  }

  void addGood(long number) {
    good++;
    line = number;
  }

  void addBad(long number, List<RowFault> faults) {
    misread++;
    line = number;
    remember(faults);
  }

  /** Good rows that others make bad. */
  void addRepeated(Repeated found) {
    repeated += found.rows();
    remember(found.first());
  }

  private void remember(List<RowFault> faults) {
    faults.stream().limit(MOST_REMEMBERED - (long) first.size()).forEach(first::add);
  }

  /** Rows that are bad by themselves. */
  long misread() {
    return misread;
  }

  long bad() {
    return misread + repeated;
  }

  long rows() {
    return good + misread;
  }

  long line() {
    return line;
  }

  Refused refused(UploadRefusal reason, long at) {
    return new Refused(reason, at, bad(), rows(), first);
  }
}
