package org.fachui.payout.payees.application;

/** Why a whole upload is refused, in order of precedence. Sending the same again never helps. */
public enum UploadRefusal {
  /** Neither UTF-8 nor GB18030. */
  NOT_TEXT,
  /** The first line is not the header. */
  WRONG_COLUMNS,
  /** Quotes that do not close, or a field beyond all measure: rows cannot be told apart. */
  BROKEN_TABLE,
  /** A header and nothing else. */
  NO_ROWS,
  /** More bad rows than the limit: probably the wrong file. */
  TOO_MANY_BAD_ROWS
}
