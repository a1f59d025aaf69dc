package org.fachui.payout.bank.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of the statement of one day.
 *
 * @param sequence one a day, without a gap
 * @param page from 1
 * @param last whether it is the day's last
 * @param openingFen balance before the day
 * @param closingFen balance after the day
 */
public record StatementPage(
    String statementId,
    long sequence,
    LocalDate day,
    int page,
    boolean last,
    long openingFen,
    long closingFen,
    List<StatementEntry> entries) {
  /** Copies the entries. */
  public StatementPage {
    entries = List.copyOf(entries);
  }

  /** What the entries of this page add up to. */
  public long change() {
    return entries.stream().mapToLong(StatementEntry::change).reduce(0, Math::addExact);
  }
}
