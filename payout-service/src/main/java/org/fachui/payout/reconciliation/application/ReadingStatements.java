package org.fachui.payout.reconciliation.application;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.StatementAnswer;
import org.fachui.payout.reconciliation.application.StatementInbox.Position;

/** Reads every page of every closed day of every bank, in sequence. */
public final class ReadingStatements {
  private static final Logger LOG = Logger.getLogger(ReadingStatements.class.getName());
  private static final int PAGES_A_ROUND = 64;

  private final StatementInbox inbox;
  private final BankChannel channel;
  private final List<String> banks;

  /** Of these banks. */
  public ReadingStatements(StatementInbox inbox, BankChannel channel, List<String> banks) {
    this.inbox = inbox;
    this.channel = channel;
    this.banks = List.copyOf(banks);
  }

  /**
   * One round over all banks; one that is away is passed over.
   *
   * @return whether a page was read
   */
  public boolean readAll() {
    boolean read = false;
    for (String bank : banks) {
      try {
        read |= readBank(bank);
      } catch (BankAway away) {
        LOG.log(Level.FINE, "bank {0}: {1}", new Object[] {bank, away.getMessage()});
      }
    }
    return read;
  }

  private boolean readBank(String bank) {
    BankDay today = channel.day(bank);
    Position position = inbox.seen(bank, today);
    for (int asked = 0; asked < PAGES_A_ROUND; asked++) {
      if (position.stopped() || !position.day().isBefore(today.date())) {
        return asked > 0;
      }
      Position next = read(bank, position);
      if (next.day().equals(position.day()) && next.page() <= position.page()) {
        // Not closed yet, or not whole: it is read again in another round.
        return false;
      }
      position = next;
    }
    return true;
  }

  private Position read(String bank, Position at) {
    return switch (channel.statement(bank, at.day(), at.page())) {
      case StatementAnswer.Page answer -> inbox.take(bank, at, answer.page());
      case StatementAnswer.NotClosed notYet -> at;
      case StatementAnswer.NoPage none -> inbox.none(bank, at);
    };
  }
}
