package org.fachui.simulators.bank.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Entry;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;

/**
 * Ends the business day of all banks: what was due is processed first; what was paid into accounts
 * that are closed since then comes back with the next day.
 */
public final class EndingDay {
  private final Register register;
  private final ProcessingFiles processing;
  private final Faults faults;
  private final Map<String, LocalDate> told = new ConcurrentHashMap<>();
  private volatile boolean ending;

  /** Ends days of this register. */
  public EndingDay(Register register, ProcessingFiles processing, Faults faults) {
    this.register = register;
    this.processing = processing;
    this.faults = faults;
  }

  /**
   * A day that is over.
   *
   * @param next the one that is open now
   * @param returns how many payments come back with it
   */
  public record Ended(LocalDate date, LocalDate next, int returns) {}

  /** The first business day on or after this one; banks are closed at weekends. */
  public static LocalDate businessDay(LocalDate date) {
    LocalDate day = date;
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Whether the day takes files for itself now. */
  public boolean isOpen() {
    return !ending;
  }

  /** The day that is running, told to somebody who asked this bank. */
  public LocalDate tell(String bank) {
    LocalDate today = register.day();
    told.put(bank, today);
    return today;
  }

  /** Whether all banks have been asked for their day since it began. */
  public boolean isKnown() {
    LocalDate today = register.day();
    return register.books().stream().allMatch(book -> today.equals(told.get(book.bank())));
  }

  /** Ends it and opens the next one. */
  public synchronized Ended end() {
    ending = true;
    try {
      return register.duringAll(this::turn);
    } finally {
      ending = false;
    }
  }

  private Ended turn() {
    register.books().forEach(processing::processDue);
    LocalDate today = register.day();
    LocalDate next = businessDay(today.plusDays(1));
    List<Fact> facts = new ArrayList<>();
    register.books().forEach(book -> bringBack(book, next, facts));
    int returns = (int) facts.stream().filter(Fact.Returned.class::isInstance).count();
    facts.add(new Fact.DayOpened(next));
    register.add(facts);
    for (Book book : register.books()) {
      processing.waiting(book).forEach(file -> processing.soon(book, file.fileId()));
    }
    return new Ended(today, next, returns);
  }

  private void bringBack(Book book, LocalDate next, List<Fact> facts) {
    Set<String> closed = new HashSet<>();
    for (Entry entry : book.unreturned()) {
      if (faults.strikes(Fault.CLOSED_LATER, entry.accountNo())) {
        if (!book.isClosed(entry.accountNo()) && closed.add(entry.accountNo())) {
          facts.add(new Fact.AccountClosed(book.bank(), entry.accountNo()));
        }
        facts.add(ClosingAccount.giveBack(book, entry, next));
      }
    }
  }
}
