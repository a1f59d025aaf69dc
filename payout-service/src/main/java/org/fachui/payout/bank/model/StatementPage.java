package org.fachui.payout.bank.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of the statement of one day.
 *
 * @param sequence one a day, without a gap
 * @param page which page it is, whatever was asked for
 * @param last whether it is the day's last
 * @param total entries on all pages of the day
 * @param openingFen balance before the day
 * @param closingFen balance after the day
 */
public record StatementPage(
    String statementId,
    long sequence,
    LocalDate day,
    int page,
    boolean last,
    long total,
    long openingFen,
    long closingFen,
    List<StatementEntry> entries) {
  /** Copies the entries. */
  public StatementPage {
    entries = List.copyOf(entries);
  }
}
