package org.fachui.simulators.bank.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Entry;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;

/** Closes a payee's account: it takes no more money, and what it got comes back today. */
public final class ClosingAccount {
  private final Register register;

  /** Closes accounts in this register. */
  public ClosingAccount(Register register) {
    this.register = register;
  }

  /**
   * Closes it.
   *
   * @return how many payments come back
   */
  public int close(Book book, String accountNo) {
    return book.during(
        () -> {
          List<Fact> facts = new ArrayList<>();
          for (Entry entry : book.unreturned()) {
            if (entry.accountNo().equals(accountNo)) {
              facts.add(giveBack(book, entry, register.day()));
            }
          }
          int returns = facts.size();
          if (!book.isClosed(accountNo)) {
            facts.add(new Fact.AccountClosed(book.bank(), accountNo));
          }
          if (!facts.isEmpty()) {
            register.add(facts);
          }
          return returns;
        });
  }

  static Fact.Returned giveBack(Book book, Entry entry, LocalDate day) {
    return new Fact.Returned(
        book.bank(),
        book.nextRef(Entry.Kind.RETURN),
        entry.endToEndId(),
        entry.fen(),
        entry.accountNo(),
        "AC04",
        day);
  }
}
