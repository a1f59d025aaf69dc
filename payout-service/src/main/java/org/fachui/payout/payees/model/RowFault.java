package org.fachui.payout.payees.model;

/**
 * One thing that is wrong with one row.
 *
 * @param rowNo line of the file; the header is line 1
 * @param column its title
 * @param reason a sentence for people: it may name claims and lines, never persons or accounts
 */
public record RowFault(long rowNo, String column, FaultCode code, String reason) {
  static RowFault of(long rowNo, ClaimColumn column, FaultCode code) {
    return new RowFault(rowNo, column.title(), code, code.reason());
  }
}
