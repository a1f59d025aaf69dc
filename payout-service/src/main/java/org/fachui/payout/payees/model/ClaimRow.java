package org.fachui.payout.payees.model;

import org.fachui.kernel.people.BankAccount;

/**
 * A claim as a row of a file has it.
 *
 * @param rowNo line of the file
 * @param registeredNo number in the court's register of claims
 * @param name of the payee
 * @param idNumber of that kind
 * @param account where the payee is paid
 * @param fen what is claimed
 * @param tier of the plan, from 1
 */
public record ClaimRow(
    long rowNo,
    String registeredNo,
    String name,
    IdKind idKind,
    String idNumber,
    BankAccount account,
    long fen,
    int tier) {

  public ClaimRow {
    if (fen <= 0 || tier <= 0) {
      throw new IllegalArgumentException("row " + rowNo + " claims nothing or has no tier");
    }
  }

  /** The line without the person. */
  @Override
  public String toString() {
    return "ClaimRow[" + rowNo + "]";
  }
}
