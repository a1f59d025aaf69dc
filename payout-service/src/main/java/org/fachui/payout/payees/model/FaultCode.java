package org.fachui.payout.payees.model;

/** What can be wrong with a row. The sentences are for people and repeat nothing of the row. */
public enum FaultCode {
  /** Too few or too many fields. */
  COLUMN_COUNT("The row does not have eight fields."),
  /** An empty field. */
  MISSING("The field is empty."),
  /** More characters than the column has room for. */
  TOO_LONG("The field is too long."),
  /** NUL and other characters that cannot be shown. */
  CONTROL_CHARACTER("The field has characters that cannot be shown."),
  /** Not one of {@link IdKind}. */
  ID_KIND("RESIDENT, ORGANISATION, FOREIGN or PASSPORT is wanted."),
  /** The number is not of the kind's form. */
  ID_FORM("The number does not have the form of its kind."),
  /** GB 11643: the region does not exist. */
  ID_PROVINCE("The first two digits are no province's."),
  /** GB 11643: the day is not in the calendar or still to come. */
  ID_BIRTHDAY("The day of birth in the number cannot be."),
  /** GB 11643 or GB 32100: mistyped. */
  ID_CHECK("The check character does not fit: the number is mistyped."),
  /** Not 12 digits. */
  BANK_FORM("The bank number (行号) has 12 digits."),
  /** Mistyped. */
  BANK_CHECK("The check digit does not fit: the bank number is mistyped."),
  /** No channel to this bank. */
  BANK_NOT_REACHED("There is no channel to this bank."),
  /** Not 6 to 34 digits. */
  ACCOUNT_FORM("An account number has 6 to 34 digits."),
  /** Not an amount in its one spelling. */
  AMOUNT_FORM("An amount in yuan such as 1234.56 is wanted, without separators."),
  /** Zero, or more than can be paid. */
  AMOUNT_RANGE("The amount is zero or too large."),
  /** Not 1 to 99. */
  TIER_RANGE("A tier is a number from 1 to 99."),
  /** A later row is the same in every field. */
  DUPLICATE("The same row stands before."),
  /** Rows of one number differ: a person has to say which one holds. */
  CONFLICT("Rows with the same registered_no differ; none of them was taken."),
  /** An earlier upload has the number. */
  ALREADY_REGISTERED("An earlier upload has this registered_no.");

  private final String reason;

  FaultCode(String reason) {
    this.reason = reason;
  }

  /** The sentence. */
  public String reason() {
    return reason;
  }
}
