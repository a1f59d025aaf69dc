package org.fachui.payout.bank.model;

/** What came back for a page of a statement. */
public sealed interface StatementAnswer {
  /** The page, or another one of the same day: it says itself which. */
  record Page(StatementPage page) implements StatementAnswer {}

  /** The day is not closed. */
  record NotClosed() implements StatementAnswer {}

  /** The day has no such page; for the first one, the bank was not open. */
  record NoPage() implements StatementAnswer {}
}
