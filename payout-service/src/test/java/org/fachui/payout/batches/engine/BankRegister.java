package org.fachui.payout.batches.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the test's bank has done, for all banks: the oracle. Guarded by its own monitor. */
public final class BankRegister {
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> dead = new HashSet<>();
  private LocalDate day = LocalDate.of(2026, 11, 23);
  private int number = 1;

  /** A payment as the bank decided it. */
  record Line(String bank, String id, long fen, String account, String rejection) {
    boolean booked() {
      return rejection.isEmpty();
    }
  }

  /** A booking on the courts' account. */
  record Entry(
      String bank, LocalDate day, String ref, String id, String account, long fen, String kind) {
    long signed() {
      return kind.equals("PAYMENT") ? -fen : fen;
    }
  }

  synchronized LocalDate day() {
    return day;
  }

  synchronized int numberOf(LocalDate asked) {
    return number - (int) (day.toEpochDay() - asked.toEpochDay());
  }

  /** Closes the day of all banks. */
  public synchronized void endDay() {
    day = day.plusDays(1);
    number++;
  }

  /** Decides a line; whether it is one that the bank has already is not its concern. */
  synchronized void decide(String bank, String id, long fen, String account, boolean closed) {
    String rejection = dead.contains(id) ? "DS02" : closed ? "AC04" : "";
    lines.put(id, new Line(bank, id, fen, account, rejection));
    if (rejection.isEmpty()) {
      book(bank, id, fen, account, "PAYMENT");
    }
  }

  synchronized void book(String bank, String id, long fen, String account, String kind) {
    entries.add(new Entry(bank, day, bank + "R" + entries.size(), id, account, fen, kind));
  }

  /** A payment comes back. */
  public synchronized void giveBack(String id) {
    Line line = lines.get(id);
    if (line == null) {
      throw new IllegalArgumentException("not a payment");
    }
    book(line.bank(), id, line.fen(), line.account(), "RETURN");
  }

  synchronized Map<String, Line> lines() {
    return new LinkedHashMap<>(lines);
  }

  synchronized boolean bury(String id) {
    Line line = lines.get(id);
    return (line == null || !line.booked()) && (dead.add(id) || dead.contains(id));
  }

  synchronized List<Entry> entries(String bank, LocalDate asked) {
    return entries.stream().filter(e -> e.bank().equals(bank) && e.day().equals(asked)).toList();
  }

  synchronized long openingFen(String bank, LocalDate asked) {
    return entries.stream()
        .filter(e -> e.bank().equals(bank) && e.day().isBefore(asked))
        .mapToLong(Entry::signed)
        .sum();
  }

  /** What each account got, net of what came back. */
  public synchronized Map<String, Long> receivedByAccount() {
    Map<String, Long> received = new TreeMap<>();
    entries.forEach(e -> received.merge(e.account(), -e.signed(), Long::sum));
    return received;
  }

  /** How often each account was paid. */
  public synchronized Map<String, Integer> paymentsByAccount() {
    Map<String, Integer> payments = new HashMap<>();
    entries.stream()
        .filter(e -> e.kind().equals("PAYMENT"))
        .forEach(e -> payments.merge(e.account(), 1, Integer::sum));
    return payments;
  }
}
