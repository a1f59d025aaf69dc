package org.fachui.payout.reconciliation.application;

import java.time.LocalDate;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.StatementPage;

/** How far the statements of each bank are read, and their entries. A port. */
public interface StatementInbox {
  /**
   * What is to be read next.
   *
   * @param stopped whether a person has to look first
   */
  record Position(LocalDate day, int page, boolean stopped) {}

  /** Notes the bank's business day; the first one seen is where reading begins. */
  Position seen(String bank, BankDay day);

  /**
   * Takes a page in, once, with all its effects, and moves on.
   *
   * @param at where it was asked for; a page for another position has no effect
   */
  Position take(String bank, Position at, StatementPage page);

  /**
   * There is no such page: for the first one the bank was not open on that day (that no statement
   * is left out is seen by their sequence); for a further one the day is read again.
   */
  Position none(String bank, Position at);
}
