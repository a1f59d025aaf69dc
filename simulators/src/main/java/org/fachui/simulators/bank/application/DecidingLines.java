package org.fachui.simulators.bank.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fachui.simulators.bank.messages.PaymentFile;
import org.fachui.simulators.bank.messages.PaymentLine;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Entry;
import org.fachui.simulators.bank.register.Fact.FileTaken;
import org.fachui.simulators.bank.register.Fact.LineDecided;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;

/** Decides each line of a file: booked, or refused with a reason. Changes nothing itself. */
final class DecidingLines {
  private final Register register;
  private final Faults faults;
  private final Sabotage sabotage;
  private final AtomicBoolean sabotaged;

  DecidingLines(Register register, Faults faults, Sabotage sabotage) {
    this.register = register;
    this.faults = faults;
    this.sabotage = sabotage;
    this.sabotaged = new AtomicBoolean(wasDone());
  }

  /** Whether an earlier process with this register has done it. */
  private boolean wasDone() {
    return switch (sabotage) {
      case NONE, FALSE_ENTER -> false;
      case DOUBLE_SEND -> register.books().stream().anyMatch(DecidingLines::hasPaidTwice);
      case DROP_LINE ->
          register.books().stream()
              .flatMap(book -> book.entries().stream())
              .anyMatch(Entry::phantom);
    };
  }

  private static boolean hasPaidTwice(Book book) {
    Set<String> paid = new HashSet<>();
    return book.entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.PAYMENT)
        .anyMatch(entry -> !paid.add(entry.endToEndId()));
  }

  /** Names what is in a file, whatever its id. */
  static String content(String bank, List<PaymentLine> lines) {
    return bank + "/" + lines.getFirst().accountNo() + "/" + lines.size();
  }

  /** The decisions, in the file's order; under the book's lock. */
  List<LineDecided> decide(Book book, FileTaken taken, PaymentFile file) {
    boolean late = taken.due().isBefore(register.day());
    boolean half = faults.strikes(Fault.HALF_FILE, content(book.bank(), file.lines()));
    List<LineDecided> decided = new ArrayList<>(file.lines().size() + 1);
    for (int i = 0; i < file.lines().size(); i++) {
      PaymentLine line = file.lines().get(i);
      String reason = late ? "DT01" : reason(book, line);
      if (reason.isEmpty() && half && i >= file.lines().size() / 2) {
        reason = "NARR";
      }
      decided.add(decision(book, taken, line, reason));
    }
    sabotage(book, decided);
    return decided;
  }

  private String reason(Book book, PaymentLine line) {
    if (!line.bankNo().startsWith(book.bank())) {
      return "RC01";
    }
    if (book.isDead(line.endToEndId())) {
      return "DS02";
    }
    if (book.isClosed(line.accountNo()) || faults.strikes(Fault.CLOSED_ACCOUNT, line.accountNo())) {
      return "AC04";
    }
    return faults.strikes(Fault.NAME_MISMATCH, line.accountNo()) ? "BE01" : "";
  }

  private static LineDecided decision(Book book, FileTaken taken, PaymentLine line, String reason) {
    String ref = reason.isEmpty() ? book.nextRef(Entry.Kind.PAYMENT) : "";
    return new LineDecided(
        book.bank(),
        taken.fileId(),
        line.endToEndId(),
        line.fen(),
        line.accountNo(),
        ref,
        reason,
        false);
  }

  private void sabotage(Book book, List<LineDecided> decided) {
    int at = 0;
    while (at < decided.size() && !decided.get(at).booked()) {
      at++;
    }
    if (sabotage == Sabotage.NONE || at == decided.size() || sabotaged.getAndSet(true)) {
      return;
    }
    LineDecided line = decided.get(at);
    switch (sabotage) {
      case NONE, FALSE_ENTER -> throw new IllegalStateException("nothing to sabotage");
      case DOUBLE_SEND -> decided.add(at + 1, copy(line, book.nextRef(Entry.Kind.PAYMENT), false));
      case DROP_LINE -> decided.set(at, copy(line, line.entryRef(), true));
    }
  }

  private static LineDecided copy(LineDecided line, String ref, boolean phantom) {
    return new LineDecided(
        line.bank(),
        line.fileId(),
        line.endToEndId(),
        line.fen(),
        line.accountNo(),
        ref,
        "",
        phantom);
  }
}
