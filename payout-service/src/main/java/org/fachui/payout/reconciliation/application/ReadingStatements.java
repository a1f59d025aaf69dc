package org.fachui.payout.reconciliation.application;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.StatementPage;
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
    int pages = 0;
    while (!position.stopped() && position.day().isBefore(today.date()) && pages < PAGES_A_ROUND) {
      Optional<StatementPage> page = channel.statement(bank, position.day(), position.page());
      if (page.isEmpty()) {
        break;
      }
      Position before = position;
      position = inbox.take(bank, before, page.get());
      pages++;
      if (position.day().equals(before.day()) && position.page() <= before.page()) {
        // The day was not whole: it is read again from its first page, in another round.
        break;
      }
    }
    return pages > 0;
  }
}
