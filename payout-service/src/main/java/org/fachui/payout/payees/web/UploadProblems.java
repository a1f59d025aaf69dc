package org.fachui.payout.payees.web;

import java.util.List;
import org.fachui.payout.payees.application.UploadOutcome.Refused;
import org.fachui.payout.payees.model.ClaimColumn;
import org.fachui.payout.payees.model.RowFault;
import org.fachui.platform.problems.Problem;

/** Turns the refusal of an upload into a problem: lines, columns and codes, nothing of the rows. */
final class UploadProblems {
  private UploadProblems() {}

  /**
   * The problem.
   *
   * @param badRowsPercentMax what this installation takes
   */
  static Problem of(Refused refused, int badRowsPercentMax) {
    Problem.Builder problem = Problem.of(422, refused.reason().name()).retry(false);
    switch (refused.reason()) {
      case NOT_TEXT ->
          problem
              .title("The file is not text")
              .detail("It is neither UTF-8 nor GB18030.")
              .accepted("encodings", List.of("UTF-8", "GB18030"));
      case WRONG_COLUMNS ->
          problem
              .title("The file does not begin with the header")
              .detail("The first line names other columns, or their separator is not a comma.")
              .accepted("header", String.join(",", ClaimColumn.header()));
      case BROKEN_TABLE ->
          problem
              .title("The file cannot be told apart into rows")
              .detail(
                  "Behind the line named a quotation mark is not closed, or a field is endless.")
              .input("line", refused.line());
      case NO_ROWS -> problem.title("The file has a header and no rows");
      case TOO_MANY_BAD_ROWS ->
          problem
              .title("Too many rows are bad")
              .detail("Nothing was registered. The first faults are named.")
              .input("rowsBad", refused.bad())
              .input("rows", refused.rows())
              .accepted("badRowsPercentMax", badRowsPercentMax);
    }
    refused.first().forEach(fault -> problem.fault(fault(fault)));
    return problem.build();
  }

  private static Problem fault(RowFault fault) {
    return Problem.of(422, fault.code().name())
        .title(fault.code().reason())
        .field(fault.column())
        .input("line", fault.rowNo())
        .build();
  }
}
